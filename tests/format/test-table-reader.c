/* test-table-reader.c: maps from touchpoint tables
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-table-reader.h"

#include <string.h>

#include "jm-csv.h"
#include "jm-table-emotion.h"
#include "jm-test-data.h"
#include "jm-test-outline.h"

static void
check (const char *text,
       const char *outline,
       const char *report)
{
  g_autofree char *whole = g_strconcat ("map title=\"input\"\n", outline, NULL);

  jm_test_check_read (jm_table_read, text, whole, report);
}

static void
check_error (const char    *text,
             JmFormatError  code,
             const char    *message)
{
  jm_test_check_error (jm_table_read, text, code, message);
}

static void
test_list_gives_stages_and_touchpoints (void)
{
  check ("stage,touchpoint,channel,action\r\n"
         "Buy,Search,Web,types\r\n"
         "Buy,Pay,,pays\r\n"
         "Use,Unpack,,\r\n",
         "  stage title=\"Buy\"\n"
         "    touchpoint title=\"Search\" channel=\"Web\" action=\"types\"\n"
         "    touchpoint title=\"Pay\" action=\"pays\"\n"
         "  stage title=\"Use\"\n"
         "    touchpoint title=\"Unpack\"\n",
         "");
}

static void
test_empty_stage_means_the_stage_before (void)
{
  check ("stage,touchpoint\nBuy,Search\n,Pay\nUse,Unpack\nBuy,Again\n",
         "  stage title=\"Buy\"\n    touchpoint title=\"Search\"\n    touchpoint title=\"Pay\"\n"
         "  stage title=\"Use\"\n    touchpoint title=\"Unpack\"\n"
         "  stage title=\"Buy\"\n    touchpoint title=\"Again\"\n",
         "");
  check ("stage,touchpoint\n,Search\nBuy,Pay\n",
         "  stage\n    touchpoint title=\"Search\"\n"
         "  stage title=\"Buy\"\n    touchpoint title=\"Pay\"\n",
         "");
}

static void
test_row_with_a_stage_alone_is_a_stage_alone (void)
{
  check ("stage,touchpoint,stage_summary\nBuy,,All of it\n,,\n\nUse,Unpack,\n",
         "  stage title=\"Buy\" summary=\"All of it\"\n  stage title=\"Use\"\n    touchpoint "
         "title=\"Unpack\"\n", "");
}

static void
test_names_of_columns_are_understood_in_many_forms (void)
{
  static const char *const headers[] = {
    "Stage;Touchpoint;Moment of truth;Pain points;Physical evidence",
    "STAGES;TOUCHPOINTS;MOMENT-OF-TRUTH;PAIN;physical_evidence",
    "Phase;Touch point;moment_of_truth;Problems;Physical  Evidence",
    "Journey phase;Step;MOT;Pain point (what hurts);Artefacts",
    "step group;Moment;Moment Of Truth;Frustrations;physical-evidence (props)",
    "Phase;Steps;Key moment;Challenges;Physical evidence",
    "Phase;Title;Key moment;Challenges;Physical evidence",
  };

  for (guint i = 0; i < G_N_ELEMENTS (headers); i++)
    {
      g_autofree char *text = g_strconcat (headers[i], "\nBuy;Pay;yes;slow;receipt\n", NULL);

      check (text,
             "  stage title=\"Buy\"\n"
             "    touchpoint title=\"Pay\" moment-of-truth=1 physical-evidence=\"receipt\"\n"
             "      pain-point text=\"slow\"\n",
             "");
    }
}

static void
test_every_field_that_holds_a_value_has_a_column (void)
{
  static const JmKind kinds[] = { JM_KIND_STAGE, JM_KIND_TOUCHPOINT };
  static const char *const ids[] = { "s1", "t1" };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const JmKindInfo *info = jm_kind_get_info (kinds[i]);
      const char *before = kinds[i] == JM_KIND_STAGE ? "stage " : "";

      for (guint field = 1; field < info->n_fields; field++)
        {
          const JmField *declaration = &info->fields[field];
          const char *const names[] = { declaration->name, declaration->label };

          if (declaration->type == JM_TYPE_CHILDREN || declaration->type == JM_TYPE_REFERENCE)
            continue;

          for (guint j = 0; j < G_N_ELEMENTS (names); j++)
            {
              const char *value = declaration->type == JM_TYPE_CHOICE ? declaration->choices[0].label
                                  : declaration->type == JM_TYPE_COLOUR ? "#1a5fb4"
                                  : declaration->type == JM_TYPE_FLAG ? "yes" : "7";
              g_autofree char *text = g_strdup_printf ("stage,touchpoint,%s%s\nS,T,%s\n", before, names[j],
                                                       value);
              g_autoptr (JmMap) map = jm_test_read (jm_table_read, text);

              g_assert_true (jm_item_is_set (jm_map_find (map, ids[i]), field));
            }
        }
    }
}

static void
test_several_values_stand_in_one_cell (void)
{
  check ("stage,touchpoint,pain,opportunity,steps,motivation\n"
         "Buy,Pay,\"slow; broken\",\"• one; two\n• three\n\n\",\"1\r\n2\",a;;b\n",
         "  stage title=\"Buy\"\n"
         "    touchpoint title=\"Pay\" steps=\"1\"\"2\"\n"
         "      motivation text=\"a\"\n"
         "      motivation text=\"b\"\n"
         "      pain-point text=\"slow\"\n"
         "      pain-point text=\"broken\"\n"
         "      opportunity text=\"one; two\"\n"
         "      opportunity text=\"three\"\n",
         "");
}

static void
test_columns_about_the_same_items_go_together (void)
{
  check ("stage,touchpoint,pain,pain_point_severity,pain point cause,evidence,evidence source\n"
         "Buy,Pay,a;b,\"5\n2\",\"\nold till\",researched;assumed,\"survey\nguess\"\n",
         "  stage title=\"Buy\"\n"
         "    touchpoint title=\"Pay\"\n"
         "      pain-point text=\"a\" severity=5\n"
         "      pain-point text=\"b\" cause=\"old till\" severity=2\n"
         "      evidence state=researched source=\"survey\"\n"
         "      evidence state=assumed source=\"guess\"\n",
         "");
}

static void
test_second_column_of_one_kind_adds_to_the_first (void)
{
  check ("stage,touchpoint,action,pain,severity,actions,problem\nBuy,Pay,pays,a,,waits,b\n",
         "  lane title=\"severity\"\n"
         "  stage title=\"Buy\"\n"
         "    touchpoint title=\"Pay\" action=\"pays\\nwaits\"\n"
         "      pain-point text=\"a\"\n"
         "      pain-point text=\"b\"\n",
         "“severity” is not known here; it is kept as a text lane.\n");
}

static void
test_kpis_belong_to_their_touchpoint_or_stage (void)
{
  check ("stage,touchpoint,kpi,kpi_value,kpi_target,stage kpi\n"
         "Buy,Pay,\"Conversion\nTime\",\"34 %\n12 min\",\"40\n10\",NPS\n",
         "  stage title=\"Buy\"\n"
         "    touchpoint title=\"Pay\"\n"
         "  kpi title=\"NPS\" at=\"Buy\"\n"
         "  kpi title=\"Conversion\" unit=\"%\" target=40 at=\"Pay\"\n"
         "    value value=34\n"
         "  kpi title=\"Time\" unit=\"min\" target=10 at=\"Pay\"\n"
         "    value value=12\n",
         "");
}

static void
test_stage_columns_may_be_repeated_in_each_row (void)
{
  check ("stage,touchpoint,objective,stage owner,stage summary\n"
         "Buy,Search,Sell,Ann,One\nBuy,Pay,Sell,Ann,One\nBuy,Leave,Keep,Bob,Two\n",
         "  lane title=\"stage owner\"\n"
         "  stage title=\"Buy\" summary=\"One\\nTwo\" owner=\"Ann\"\n"
         "    objective text=\"Sell\"\n"
         "    objective text=\"Keep\"\n"
         "    touchpoint title=\"Search\"\n"
         "    touchpoint title=\"Pay\"\n"
         "    touchpoint title=\"Leave\"\n"
         "      lane-text lane=\"stage owner\" text=\"Bob\"\n",
         "“stage owner”: 1 cell was not understood and is kept as text in a lane (D4). "
         "A text of one line was expected.\n");
}

static void
test_emotions_belong_to_the_persona_of_column_or_row (void)
{
  check ("stage,touchpoint,emotion (Lena),Feeling ( Tom ),emotion note (Lena)\nBuy,Pay,-1,2,too slow\n",
         "  persona name=\"Lena\"\n"
         "  persona name=\"Tom\"\n"
         "  stage title=\"Buy\"\n"
         "    touchpoint title=\"Pay\"\n"
         "      emotion persona=\"Lena\" score=-1 note=\"too slow\"\n"
         "      emotion persona=\"Tom\" score=2\n",
         "");
  check ("stage,touchpoint,persona,emotion\nBuy,Search,Lena,-1\n,Pay,Lena; Tom,0\n,Leave,Lena;Tom,-2;1\n"
         ",Rest,Tom,\n",
         "  persona name=\"Lena\"\n"
         "  persona name=\"Tom\"\n"
         "  stage title=\"Buy\"\n"
         "    touchpoint title=\"Search\"\n"
         "      emotion persona=\"Lena\" score=-1\n"
         "    touchpoint title=\"Pay\"\n"
         "      emotion persona=\"Lena\" score=0\n"
         "      emotion persona=\"Tom\" score=0\n"
         "    touchpoint title=\"Leave\"\n"
         "      emotion persona=\"Lena\" score=-2\n"
         "      emotion persona=\"Tom\" score=1\n"
         "    touchpoint title=\"Rest\"\n"
         "      emotion persona=\"Tom\"\n",
         "");
  check ("stage,touchpoint,emotion\nBuy,Pay,-1\n",
         "  persona name=\"Customer\"\n"
         "  stage title=\"Buy\"\n"
         "    touchpoint title=\"Pay\"\n"
         "      emotion persona=\"Customer\" score=-1\n",
         "1 emotion names nobody and is given to the persona “Customer”.\n");
}

static void
test_emotions_are_numbers_words_or_faces (void)
{
  static const struct
  {
    const char *text;
    double score;
    const char *note;
  } cases[] = {
    { "2", 2, "" },
    { "+1", 1, "" },
    { "−1.5", -1.5, "" },
    { "-0,5", -0.5, "" },
    { "1: at last", 1, "at last" },
    { "-1 (too slow)", -1, "too slow" },
    { "very good", 2, "" },
    { "Very Bad", -2, "" },
    { "happy", 1, "" },
    { "NEUTRAL", 0, "" },
    { "sad – no bus", -1, "sad – no bus" },
    { "frustrated", -1, "frustrated" },
    { "Angry (again)", -2, "Angry (again)" },
    { "😊", 1, "" },
    { "☹️", -1, "" },
    { "😟 Anxious (worried about cost)", -1, "Anxious (worried about cost)" },
    { "😡: (why?)", -2, "why?" },
    { ":-)", 1, "" },
    { "++", 2, "" },
    { "+ works", 1, "works" },
    { "-", -1, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *note = NULL;
      double score = 99;

      g_assert_true (jm_emotion_read (cases[i].text, JM_EMOTION_SCALE_OURS, &score, &note));
      g_assert_cmpfloat (score, ==, cases[i].score);
      g_assert_cmpstr (note, ==, cases[i].note);
    }
}

static void
test_what_is_no_emotion_is_none (void)
{
  static const char *const texts[] = { "3",         "-2.1", "1e9",   "goodness", "meh",
                                       "not happy", "nan",  "0x1p9", "(1)",      "?" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      char *note = NULL;
      double score;

      if (strcmp (texts[i], "0x1p9") == 0)
        {
          g_assert_true (jm_emotion_read (texts[i], JM_EMOTION_SCALE_OURS, &score, &note));
          g_assert_cmpstr (note, ==, "x1p9");
          g_free (note);
        }
      else
        g_assert_false (jm_emotion_read (texts[i], JM_EMOTION_SCALE_OURS, &score, &note));
    }
}

static void
test_numbers_from_1_to_5_are_understood_when_one_is_above_2 (void)
{
  check ("stage,touchpoint,emotion (A),emotion (B)\nS,T,1,2\nS,U,5,4/5\nS,V,\"2,5\",happy\n",
         "  persona name=\"A\"\n"
         "  persona name=\"B\"\n"
         "  stage title=\"S\"\n"
         "    touchpoint title=\"T\"\n"
         "      emotion persona=\"A\" score=-2\n"
         "      emotion persona=\"B\" score=-1\n"
         "    touchpoint title=\"U\"\n"
         "      emotion persona=\"A\" score=2\n"
         "      emotion persona=\"B\" score=1\n"
         "    touchpoint title=\"V\"\n"
         "      emotion persona=\"A\" score=-0.5\n"
         "      emotion persona=\"B\" score=1\n",
         "Emotions are read as 1 to 5, with 3 as neutral.\n");
}

static void
test_numbers_that_fit_both_scales_are_ours_and_reported (void)
{
  check ("stage,touchpoint,emotion (A)\nS,T,1\nS,U,2\n",
         "  persona name=\"A\"\n"
         "  stage title=\"S\"\n"
         "    touchpoint title=\"T\"\n"
         "      emotion persona=\"A\" score=1\n"
         "    touchpoint title=\"U\"\n"
         "      emotion persona=\"A\" score=2\n",
         "Emotions are read as −2 to +2; nothing in the table tells whether 1 to 5 is meant.\n");
}

static void
test_unknown_columns_are_text_lanes (void)
{
  check ("stage,touchpoint,Legal notes,,lane (Action),internal lane (Costs)\nBuy,Pay,GDPR,x,y,5 €\n"
         "Buy,Go,,,,\n",
         "  lane title=\"Legal notes\"\n"
         "  lane title=\"Without name\"\n"
         "  lane title=\"Action\"\n"
         "  lane title=\"Costs\" internal=1\n"
         "  stage title=\"Buy\"\n"
         "    touchpoint title=\"Pay\"\n"
         "      lane-text lane=\"Legal notes\" text=\"GDPR\"\n"
         "      lane-text lane=\"Without name\" text=\"x\"\n"
         "      lane-text lane=\"Action\" text=\"y\"\n"
         "      lane-text lane=\"Costs\" text=\"5 €\"\n"
         "    touchpoint title=\"Go\"\n",
         "“Legal notes” is not known here; it is kept as a text lane.\n"
         "What has no name is kept in a text lane called “Without name”.\n");
}

static void
test_cells_that_are_not_understood_are_kept_and_reported (void)
{
  check ("stage,touchpoint,emotion (A),digital,entered,key step,pain severity,Duration (days)\n"
         "Buy,Search,meh,perhaps,many,maybe,7,3\nBuy,Pay,9,no,5,no,,\n",
         "  lane title=\"Duration (days)\"\n"
         "  lane title=\"emotion (A)\"\n"
         "  lane title=\"digital\"\n"
         "  lane title=\"entered\"\n"
         "  lane title=\"key step\"\n"
         "  lane title=\"pain severity\"\n"
         "  persona name=\"A\"\n"
         "  stage title=\"Buy\"\n"
         "    touchpoint title=\"Search\"\n"
         "      lane-text lane=\"Duration (days)\" text=\"3\"\n"
         "      lane-text lane=\"emotion (A)\" text=\"meh\"\n"
         "      lane-text lane=\"digital\" text=\"perhaps\"\n"
         "      lane-text lane=\"entered\" text=\"many\"\n"
         "      lane-text lane=\"key step\" text=\"maybe\"\n"
         "      lane-text lane=\"pain severity\" text=\"7\"\n"
         "    touchpoint title=\"Pay\" digital=no entered=5\n"
         "      lane-text lane=\"emotion (A)\" text=\"9\"\n",
         "“Duration (days)” is not known here; it is kept as a text lane.\n"
         "Emotions are read as 1 to 5, with 3 as neutral.\n"
         "“emotion (A)”: 2 cells were not understood and are kept as text in a lane (C2, C3). "
         "A number from −2 to +2 or 1 to 5, a word or a face was expected.\n"
         "“digital”: 1 cell was not understood and is kept as text in a lane (D2). "
         "One of these was expected: yes, no.\n"
         "“entered”: 1 cell was not understood and is kept as text in a lane (E2). "
         "A whole number from 0 to 1\u00a0000\u00a0000\u00a0000\u00a0000 was expected.\n"
         "“key step”: 1 cell was not understood and is kept as text in a lane (F2). "
         "“true” or “false” was expected.\n"
         "“pain severity”: 1 cell was not understood and is kept as text in a lane (G2). "
         "A whole number from 1 to 5 was expected.\n");
}

static void
test_values_are_understood_in_many_forms (void)
{
  check ("stage,touchpoint,key_step,decision_point,digital,kind,duration,satisfaction score,layer,can "
         "influence\n"
         "S,A,x,✓,Y,Social media,2 days,\"7,5\",internal,partly\n"
         "S,B,true,0,no,E-MAIL,30 minute,-10,customer,y\n",
         "  stage title=\"S\"\n"
         "    touchpoint title=\"A\" kind=social digital=yes duration=2 duration-unit=days key-step=1 "
         "decision-point=1 can-influence=partly satisfaction-score=7.5 internal=1\n"
         "    touchpoint title=\"B\" kind=e-mail digital=no duration=30 duration-unit=minutes key-step=1 "
         "can-influence=yes satisfaction-score=-10\n",
         "");
}

static void
test_evidence_may_be_a_state_or_a_source (void)
{
  check ("stage,touchpoint,evidence\nS,T,Partly researched;Survey of 2026\n",
         "  stage title=\"S\"\n"
         "    touchpoint title=\"T\"\n"
         "      evidence state=partly\n"
         "      evidence source=\"Survey of 2026\"\n",
         "");
}

static void
test_formulas_are_text_and_lose_our_apostrophe (void)
{
  check ("stage,touchpoint,action,insight,need,thought\nS,=1+2,'=SUM(A1),''@x,'tis,@home\n",
         "  stage title=\"S\"\n"
         "    touchpoint title=\"=1+2\" action=\"=SUM(A1)\" thought=\"@home\" need=\"'tis\" "
         "insight=\"'@x\"\n",
         "");
}

static void
test_list_without_touchpoints_calls_them_like_their_stage (void)
{
  check ("Stage,Actions,Emotions\nAware,sees,happy\nBuy,pays,sad\n",
         "  persona name=\"Customer\"\n"
         "  stage title=\"Aware\"\n"
         "    touchpoint title=\"Aware\" action=\"sees\"\n"
         "      emotion persona=\"Customer\" score=1\n"
         "  stage title=\"Buy\"\n"
         "    touchpoint title=\"Buy\" action=\"pays\"\n"
         "      emotion persona=\"Customer\" score=-1\n",
         "2 emotions name nobody and are given to the persona “Customer”.\n"
         "The table does not name touchpoints; 2 touchpoints are called like their stage.\n");
}

static const char matrix_outline[] = "  lane title=\"Legal notes\"\n"
                                     "  persona name=\"Lena\"\n"
                                     "  persona name=\"Tom\"\n"
                                     "  stage title=\"Discover\"\n"
                                     "    objective text=\"Be seen\"\n"
                                     "    touchpoint title=\"See advert\" channel=\"TV\" action=\"watches\"\n"
                                     "      emotion persona=\"Lena\" score=1\n"
                                     "      emotion persona=\"Tom\" score=0\n"
                                     "      pain-point text=\"loud\"\n"
                                     "      pain-point text=\"long\"\n"
                                     "    touchpoint title=\"Search\" action=\"types\"\n"
                                     "      emotion persona=\"Lena\" score=-1\n"
                                     "  stage title=\"Buy\"\n"
                                     "    touchpoint title=\"Pay\" action=\"pays\"\n"
                                     "      emotion persona=\"Tom\" score=-2 note=\"angry\"\n"
                                     "      lane-text lane=\"Legal notes\" text=\"GDPR\\nAGB\"\n"
                                     "  kpi title=\"NPS\" at=\"See advert\"\n";

static void
test_matrix_gives_the_same_map_as_a_list (void)
{
  check ("Phase,Discover,,Buy\n"
         "Steps,See advert,Search,Pay\n"
         "Actions,watches,types,pays\n"
         "Channels,TV,,\n"
         "Emotion (Lena),1,-1,\n"
         "Emotion (Tom),neutral,,angry\n"
         "Pain points,loud,,\n"
         ",long,,\n"
         "Objectives,Be seen,,\n"
         "KPIs,NPS,,\n"
         "Legal notes,,,GDPR\n"
         ",,,AGB\n",
         matrix_outline, "“Legal notes” is not known here; it is kept as a text lane.\n");
  check ("\tDiscover\tDiscover\tBuy\n"
         "\tSee advert\tSearch\tPay\n"
         "Actions\twatches\ttypes\tpays\n"
         "Channels\tTV\n"
         "Emotion (Lena)\t1\t-1\n"
         "Emotion (Tom)\tneutral\t\tangry\n"
         "Pain points\tloud;long\n"
         "Objectives\tBe seen\n"
         "KPIs\tNPS\n"
         "Legal notes\t\t\t\"GDPR\nAGB\"\n",
         matrix_outline, NULL);
}

static void
test_matrix_without_steps_has_a_touchpoint_for_each_stage (void)
{
  check ("Stage,Discover,Buy\nActions,sees,pays\nThoughts,nice,dear\n",
         "  stage title=\"Discover\"\n"
         "    touchpoint title=\"Discover\" action=\"sees\" thought=\"nice\"\n"
         "  stage title=\"Buy\"\n"
         "    touchpoint title=\"Buy\" action=\"pays\" thought=\"dear\"\n",
         "The table does not name touchpoints; 2 touchpoints are called like their stage.\n");
}

static void
test_matrix_without_stages_has_one_without_title (void)
{
  check ("Touchpoints,See,Pay\nActions,sees,pays\nNeeds,,time\n",
         "  stage\n"
         "    touchpoint title=\"See\" action=\"sees\"\n"
         "    touchpoint title=\"Pay\" action=\"pays\" need=\"time\"\n",
         "");
}

static void
test_text_alone_in_the_first_row_is_the_title (void)
{
  jm_test_check_read (jm_table_read, "\nMy map,,\n\nstage,touchpoint,action\nS,T,a\n",
                      "map title=\"My map\"\n  stage title=\"S\"\n"
                      "    touchpoint title=\"T\" action=\"a\"\n",
                      "");
  jm_test_check_read (jm_table_read, "My map\nPhase;Buy\nStep;Pay\nActions;pays\nNeeds;time\n",
                      "map title=\"My map\"\n  stage title=\"Buy\"\n    touchpoint title=\"Pay\" "
                      "action=\"pays\" "
                      "need=\"time\"\n", "");
}

static void
test_title_is_the_name_of_the_file (void)
{
  static const struct
  {
    const char *name;
    const char *title;
  } cases[] = { { "/a/b/My map.csv", "My map" }, { "table", "table" }, { "-", "" }, { ".csv", ".csv" },
                { "v1.2.tsv", "v1.2" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static ("stage,touchpoint\n", 17);
      g_autoptr (JmMap) map = jm_table_read (bytes, cases[i].name, NULL, NULL);

      g_assert_cmpstr (jm_item_get_text (jm_map_get_root (map), JM_MAP_TITLE), ==, cases[i].title);
    }
}

static void
test_encodings_are_found_out (void)
{
  static const char utf16[] = "s\0t\0a\0g\0e\0,\0t\0o\0u\0c\0h\0p\0o\0i\0n\0t\0\n\0S\0,\0\xe9\0\n\0";
  g_autoptr (GByteArray) with_mark = g_byte_array_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (JmMap) map = NULL;

  check ("\xef\xbb\xbfstage,touchpoint\nS,é\n", "  stage title=\"S\"\n    touchpoint title=\"é\"\n", "");
  check ("stage,touchpoint\nS,\xe9\x80\n", "  stage title=\"S\"\n    touchpoint title=\"é€\"\n", "");

  g_byte_array_append (with_mark, (const guint8 *) "\xff\xfe", 2);
  g_byte_array_append (with_mark, (const guint8 *) utf16, sizeof utf16 - 1);
  bytes = g_byte_array_free_to_bytes (g_steal_pointer (&with_mark));
  map = jm_table_read (bytes, "input", NULL, NULL);
  g_assert_cmpstr (jm_item_get_text (jm_map_find (map, "t1"), JM_TOUCHPOINT_TITLE), ==, "é");
}

static void
test_other_tables_are_refused (void)
{
  static const char *const texts[] = { "id,name\n1,a\n", "a\nb\n", "case,activity,timestamp\n1,x,2026\n",
                                       "title,name\nA,B\n", "1,2\n3,4\n", "channel,emotion\nWeb,1\n" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    check_error (texts[i], JM_FORMAT_ERROR_NOT_A_MAP,
                 "input: This is no touchpoint table. Its first row should name columns such as stage, "
                 "touchpoint and emotion, or its first column lanes such as actions and emotions.");

  check_error ("", JM_FORMAT_ERROR_EMPTY, "input: The file is empty.");
  check_error (",,\n,,\n", JM_FORMAT_ERROR_EMPTY, "input: The table is empty.");
  check_error ("stage,touchpoint\nS,\"T\n", JM_FORMAT_ERROR_SYNTAX,
               "input:2:3: The quotation mark that opens this cell is not closed.");
}

static void
test_too_long_texts_are_refused (void)
{
  g_autofree char *cell = g_strnfill (JM_ITEM_MAX_TEXT + 1, 'a');
  g_autofree char *text = g_strdup_printf ("stage,touchpoint\nS,T\nS,%s\n", cell);
  g_autofree char *joined = NULL;

  check_error (text, JM_FORMAT_ERROR_TOO_LARGE,
               "input:3: A cell in this row is too long. At most 1048576 bytes can be read.");

  /* Two columns of one lane of text are joined. */
  cell[JM_ITEM_MAX_TEXT] = '\0';
  joined = g_strdup_printf (",S,\n,T,\nActions,a,b\nNeeds,a,b\nNotes,%s,\n,%s,\n", cell, cell);
  check_error (joined, JM_FORMAT_ERROR_VALUE, "input: A text of at most 1048576 bytes was expected.");
}

static void
test_too_many_items_are_refused (void)
{
  g_autoptr (GString) text = g_string_new ("stage,touchpoint,pain\n");

  for (guint i = 0; i < 1000; i++)
    {
      g_string_append (text, "S,T,\"");
      for (guint j = 0; j < 1001; j++)
        g_string_append (text, "a\n");
      g_string_append (text, "\"\n");
    }
  check_error (text->str, JM_FORMAT_ERROR_TOO_LARGE,
               "input: There is too much in it. A map can hold at most 1000000 items.");
}

static void
test_ids_are_the_same_each_time (void)
{
  const char *text = "stage,touchpoint,pain,emotion (A),Notes\nS,T,a;b,1,n\nU,V,c,2,\n";
  static const char *const ids[] = { "s1", "s2", "t1", "t2", "x1", "x2", "x3", "p1", "e1", "e2", "l1", "n1" };
  g_autoptr (JmMap) map = jm_test_read (jm_table_read, text);
  g_autoptr (JmMap) again = jm_test_read (jm_table_read, text);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_assert_nonnull (jm_map_find (map, ids[i]));
  g_assert_true (jm_item_equal (jm_map_get_root (map), jm_map_get_root (again)));
}

static void
test_damaged_tables_do_no_harm (void)
{
  jm_test_damage (jm_table_read,
                  "\xef\xbb\xbfstage;touchpoint;emotion (A);kpi;kpi_value;pain;Notes;duration\r\n"
                  "S;\"T; \"\"q\"\"\";😊 n;K;34 %;\"a\nb\";'=x;2 days\r\n;U;-1;;;c;;\r\n",
                  3000);
  jm_test_damage (jm_table_read, "My map\n\tS\t\tT\n\tA\tB\tC\nActions\t1\t\"2\n3\"\nEmotions\t1\t5\tbad\n"
                                 "\tx\n", 3000);
}

typedef struct
{
  guint n_read;
  guint n_refused;
} Count;

static void
count_file (const char *name,
            GBytes     *bytes,
            gpointer    user_data)
{
  Count *count = user_data;
  g_autofree char *prefix = g_strconcat (name, ":", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (JmMap) map = jm_table_read (bytes, name, NULL, &error);

  if (map != NULL)
    {
      count->n_read++;
      return;
    }

  g_assert_true (error->domain == JM_FORMAT_ERROR);
  g_assert_true (g_str_has_prefix (error->message, prefix));
  g_assert_null (strchr (error->message, '\n'));
  count->n_refused++;
}

static void
test_tables_of_other_people_are_read_or_refused (void)
{
  static const char *const folders[] = { "csv-spectrum", "papaparse", "frictionless" };

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *relative = g_build_filename ("hostile/open", folders[i], NULL);
      g_autofree char *folder = jm_test_find_shared (relative);
      Count count = { 0 };

      if (folder == NULL)
        continue;
      jm_test_for_each_file (folder, ".csv", count_file, &count);
      g_test_message ("%s: %u read, %u refused with a sentence", folders[i], count.n_read, count.n_refused);
      g_assert_cmpuint (count.n_read + count.n_refused, >, 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add_func ("/table/" #name, test_##name)
  ADD (list_gives_stages_and_touchpoints);
  ADD (empty_stage_means_the_stage_before);
  ADD (row_with_a_stage_alone_is_a_stage_alone);
  ADD (names_of_columns_are_understood_in_many_forms);
  ADD (every_field_that_holds_a_value_has_a_column);
  ADD (several_values_stand_in_one_cell);
  ADD (columns_about_the_same_items_go_together);
  ADD (second_column_of_one_kind_adds_to_the_first);
  ADD (kpis_belong_to_their_touchpoint_or_stage);
  ADD (stage_columns_may_be_repeated_in_each_row);
  ADD (emotions_belong_to_the_persona_of_column_or_row);
  ADD (emotions_are_numbers_words_or_faces);
  ADD (what_is_no_emotion_is_none);
  ADD (numbers_from_1_to_5_are_understood_when_one_is_above_2);
  ADD (numbers_that_fit_both_scales_are_ours_and_reported);
  ADD (unknown_columns_are_text_lanes);
  ADD (cells_that_are_not_understood_are_kept_and_reported);
  ADD (values_are_understood_in_many_forms);
  ADD (evidence_may_be_a_state_or_a_source);
  ADD (formulas_are_text_and_lose_our_apostrophe);
  ADD (list_without_touchpoints_calls_them_like_their_stage);
  ADD (matrix_gives_the_same_map_as_a_list);
  ADD (matrix_without_steps_has_a_touchpoint_for_each_stage);
  ADD (matrix_without_stages_has_one_without_title);
  ADD (text_alone_in_the_first_row_is_the_title);
  ADD (title_is_the_name_of_the_file);
  ADD (encodings_are_found_out);
  ADD (other_tables_are_refused);
  ADD (too_long_texts_are_refused);
  ADD (too_many_items_are_refused);
  ADD (ids_are_the_same_each_time);
  ADD (damaged_tables_do_no_harm);
  ADD (tables_of_other_people_are_read_or_refused);

  return g_test_run ();
}
