/* jm-mermaid-writer.c: Mermaid journey diagrams from maps
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-mermaid-writer.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n.h>

#include "jm-export-report.h"
#include "jm-import-builder.h"
#include "jm-json-text.h"
#include "jm-mermaid-score.h"
#include "jm-mermaid-text.h"

/* Mermaid's default for maxTextSize (packages/mermaid/src/schemas/config.schema.yaml). */
#define MAX_CHARACTERS 50000

/* What the grammar gives a meaning of its own, and what looks like it. */
static const struct
{
  char character;
  const char *look_alike;
} look_alikes[] = {
  { ':', "∶" }, { ';', "；" }, { '#', "＃" }, { ',', "‚" }, { '{', "(" }, { '}', ")" },
};

typedef struct
{
  GString *text;
  JmReport *report;
  GHashTable *names; /* of personas, by id */
  GHashTable *used;  /* ids of the personas that are written */
  guint n_without_emotion;
  guint n_means;
  guint n_unscored;
} Writer;

static void
writer_clear (Writer *self)
{
  if (self->text != NULL)
    g_string_free (g_steal_pointer (&self->text), TRUE);
  g_clear_pointer (&self->names, g_hash_table_unref);
  g_clear_pointer (&self->used, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Writer, writer_clear)

/* Replaces the characters REPLACED by others that look alike; and everywhere what would
 * begin a comment (a percent sign at the start, two anywhere) or a tag. */
static char *
replace (const char *text,
         const char *replaced)
{
  g_autofree char *stripped = jm_import_strip (g_strdup (text));
  GString *result = g_string_new (NULL);

  for (const char *p = stripped; *p != '\0'; p++)
    {
      const char *look_alike = NULL;

      for (guint i = 0; i < G_N_ELEMENTS (look_alikes); i++)
        if (*p == look_alikes[i].character && strchr (replaced, *p) != NULL)
          look_alike = look_alikes[i].look_alike;

      if (*p == '%' && (p == stripped || p[1] == '%' || p[-1] == '%'))
        look_alike = "％";
      else if (*p == '<' && (g_ascii_isalpha (p[1]) || (p[1] != '\0' && strchr ("/!?", p[1]) != NULL)))
        look_alike = "‹";

      if (look_alike != NULL)
        g_string_append (result, look_alike);
      else
        g_string_append_c (result, *p);
    }

  return g_string_free (result, FALSE);
}

static char *
clean_title (const char *text)
{
  return replace (text, ";#");
}

static char *
clean_section (const char *text)
{
  return replace (text, ":;#");
}

static char *
clean_actor (const char *text)
{
  return replace (text, ":;#,");
}

/* Whether Mermaid would take the name of a task for the beginning of another statement. */
static gboolean
begins_statement (const char *task)
{
  static const struct
  {
    const char *keyword;
    gboolean needs_blank;
  } statements[] = {
    { "journey", FALSE }, { "accTitle", FALSE }, { "accDescr", FALSE },
    { "title", TRUE },    { "section", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (statements); i++)
    {
      gsize length = strlen (statements[i].keyword);

      if (g_ascii_strncasecmp (task, statements[i].keyword, length) == 0
          && (!statements[i].needs_blank || g_unichar_isspace (g_utf8_get_char (task + length))))
        return TRUE;
    }

  return FALSE;
}

static char *
clean_task (const char *text)
{
  g_autofree char *task = replace (text, ":;#");

  if (begins_statement (task))
    return g_strdup_printf ("“%s”", task);

  return g_steal_pointer (&task);
}

/* Cleans a title and reports when it was changed. */
static char *
get_title (Writer       *self,
           const JmItem *item,
           guint         field,
           JmCleanFunc   clean)
{
  char *title = jm_export_title (item, clean, self->report);
  const char *original = jm_item_get_text (item, field);

  if (original[0] != '\0' && strcmp (title, original) != 0)
    jm_report_add (self->report, _("“%s” is written as “%s”."), original, title);

  return title;
}

static void
append_description (Writer *self,
                    JmItem *root)
{
  g_autofree char *tidy = jm_mermaid_tidy_lines (jm_item_get_text (root, JM_MAP_SUMMARY));
  gboolean several_lines = strchr (tidy, '\n') != NULL;
  g_autofree char *description = replace (tidy, several_lines ? "#{}" : "#");
  g_auto (GStrv) lines = NULL;
  guint n_touchpoints = 0;

  if (strcmp (description, jm_item_get_text (root, JM_MAP_SUMMARY)) != 0)
    jm_report_add (self->report, _("The summary is written with other blanks or characters."));

  if (several_lines)
    {
      lines = g_strsplit (description, "\n", -1);
      g_string_append (self->text, "    accDescr {\n");
      for (guint i = 0; lines[i] != NULL; i++)
        g_string_append_printf (self->text, "      %s\n", lines[i]);
      g_string_append (self->text, "    }\n");
      return;
    }

  if (description[0] == '\0')
    {
      guint n_stages = jm_item_get_n_children (root, JM_MAP_STAGES);

      for (guint i = 0; i < n_stages; i++)
        {
          JmItem *stage = jm_item_get_child (root, JM_MAP_STAGES, i);

          n_touchpoints += jm_item_get_n_children (stage, JM_STAGE_TOUCHPOINTS);
        }

      g_free (description);
      description = g_strdup_printf (_("Stages: %u, touchpoints: %u."), n_stages, n_touchpoints);
    }

  g_string_append_printf (self->text, "    accDescr: %s\n", description);
}

/* Returns the mean of the emotions of TOUCHPOINT as Mermaid counts them, rounded to one
 * decimal, NAN when there is none. */
static double
get_score (Writer       *self,
           const JmItem *touchpoint)
{
  guint n = jm_item_get_n_children (touchpoint, JM_TOUCHPOINT_EMOTIONS);
  double sum = 0, least = (double) INFINITY, most = (double) -INFINITY;
  guint n_scores = 0;

  for (guint i = 0; i < n; i++)
    {
      JmItem *emotion = jm_item_get_child (touchpoint, JM_TOUCHPOINT_EMOTIONS, i);
      double score = jm_item_get_number (emotion, JM_EMOTION_SCORE);

      if (isnan (score))
        continue;

      sum += score;
      least = MIN (least, score);
      most = MAX (most, score);
      n_scores++;
    }

  if (n_scores == 0)
    return (double) NAN;

  self->n_means += least < most;
  self->n_unscored += n - n_scores;

  return round ((sum / n_scores + JM_MERMAID_SCORE_NEUTRAL) * 10) / 10;
}

static void
append_task (Writer       *self,
             const JmItem *touchpoint)
{
  g_autofree char *title = get_title (self, touchpoint, JM_TOUCHPOINT_TITLE, clean_task);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  double score = get_score (self, touchpoint);
  gboolean has_score = !isnan (score);

  if (!has_score)
    {
      self->n_without_emotion++;
      g_string_append (self->text, "      %% " JM_MERMAID_NO_EMOTION "\n");
    }

  g_string_append_printf (self->text, "      %s: ", title);
  jm_json_append_number (self->text, has_score ? score : JM_MERMAID_SCORE_NEUTRAL);

  for (guint i = 0; i < jm_item_get_n_children (touchpoint, JM_TOUCHPOINT_EMOTIONS); i++)
    {
      JmItem *emotion = jm_item_get_child (touchpoint, JM_TOUCHPOINT_EMOTIONS, i);
      const char *persona = jm_item_get_text (emotion, JM_EMOTION_PERSONA);

      if (has_score && isnan (jm_item_get_number (emotion, JM_EMOTION_SCORE)))
        continue;
      if (!g_hash_table_contains (self->names, persona) || !g_hash_table_add (seen, (gpointer) persona))
        continue;

      g_string_append_printf (self->text, "%s%s", g_hash_table_size (seen) == 1 ? ": " : ", ",
                              (const char *) g_hash_table_lookup (self->names, persona));
      g_hash_table_add (self->used, (gpointer) persona);
    }

  g_string_append_c (self->text, '\n');
}

static void
append_stage (Writer       *self,
              const JmItem *stage,
              gboolean      is_first)
{
  guint n = jm_item_get_n_children (stage, JM_STAGE_TOUCHPOINTS);
  g_autofree char *plain = clean_section (jm_item_get_text (stage, JM_STAGE_TITLE));

  /* Tasks before the first section are a stage without title. */
  if (!is_first || n == 0 || plain[0] != '\0')
    {
      g_autofree char *title = get_title (self, stage, JM_STAGE_TITLE, clean_section);

      g_string_append_printf (self->text, "    section %s\n", title);
    }

  for (guint i = 0; i < n; i++)
    append_task (self, jm_item_get_child (stage, JM_STAGE_TOUCHPOINTS, i));
}

static gboolean
carries (const JmItem *item,
         guint         field,
         gpointer      user_data)
{
  static const struct
  {
    JmKind kind;
    guint field;
  } carried[] = {
    { JM_KIND_MAP, JM_MAP_TITLE },
    { JM_KIND_MAP, JM_MAP_SUMMARY },
    { JM_KIND_MAP, JM_MAP_PERSONAS },
    { JM_KIND_MAP, JM_MAP_STAGES },
    { JM_KIND_PERSONA, JM_PERSONA_NAME },
    { JM_KIND_STAGE, JM_STAGE_TITLE },
    { JM_KIND_STAGE, JM_STAGE_TOUCHPOINTS },
    { JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_TITLE },
    { JM_KIND_TOUCHPOINT, JM_TOUCHPOINT_EMOTIONS },
    { JM_KIND_EMOTION, JM_EMOTION_PERSONA },
    { JM_KIND_EMOTION, JM_EMOTION_SCORE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (carried); i++)
    if (carried[i].kind == jm_item_get_kind (item) && carried[i].field == field)
      return TRUE;

  return FALSE;
}

static void
report_losses (Writer *self,
               JmMap  *map)
{
  guint n_unused = g_hash_table_size (self->names) - g_hash_table_size (self->used);
  glong n_characters = g_utf8_strlen (self->text->str, (gssize) self->text->len);

  if (self->n_means > 0)
    jm_report_add (self->report,
                   ngettext ("At %u touchpoint personas feel differently; Mermaid has one score a task, "
                             "so their mean is written.",
                             "At %u touchpoints personas feel differently; Mermaid has one score a task, "
                             "so their mean is written.",
                             self->n_means),
                   self->n_means);
  if (self->n_without_emotion > 0)
    jm_report_add (self->report,
                   ngettext ("%u touchpoint has no emotion; Mermaid wants a score, "
                             "so the neutral 3 is written.",
                             "%u touchpoints have no emotion; Mermaid wants a score, "
                             "so the neutral 3 is written.",
                             self->n_without_emotion),
                   self->n_without_emotion);
  if (self->n_unscored > 0)
    jm_report_add (self->report,
                   ngettext ("%u emotion without score is left out.",
                             "%u emotions without score are left out.", self->n_unscored),
                   self->n_unscored);
  if (n_unused > 0)
    jm_report_add (self->report,
                   ngettext ("%u persona has no emotion anywhere and is left out.",
                             "%u personas have no emotion anywhere and are left out.", n_unused),
                   n_unused);
  if (n_characters > MAX_CHARACTERS)
    jm_report_add (self->report,
                   _("The diagram has %ld characters; "
                     "Mermaid draws at most %d unless its maxTextSize is raised."),
                   n_characters, MAX_CHARACTERS);

  jm_export_report_losses (map, "Mermaid", carries, NULL, self->report);
}

/**
 * jm_mermaid_write:
 * @map: a map
 * @report: (nullable): where to name what the diagram does not tell
 *
 * Writes a diagram in UTF-8 with LF.  Characters that Mermaid's grammar would misread are
 * replaced by others that look alike; a task whose name begins like another statement
 * stands in quotation marks.
 *
 * Returns: (transfer full): the diagram
 */
GBytes *
jm_mermaid_write (JmMap     *map,
                  JmReport  *report)
{
  g_auto (Writer) self = { .text = g_string_new ("journey\n"), .report = report };
  JmItem *root = jm_map_get_root (map);
  g_autofree char *title = get_title (&self, root, JM_MAP_TITLE, clean_title);

  self.names = jm_export_name_personas (map, clean_actor, report);
  self.used = g_hash_table_new (g_str_hash, g_str_equal);

  g_string_append_printf (self.text, "    title %s\n    accTitle: %s\n", title, title);
  append_description (&self, root);

  for (guint i = 0; i < jm_item_get_n_children (root, JM_MAP_STAGES); i++)
    append_stage (&self, jm_item_get_child (root, JM_MAP_STAGES, i), i == 0);

  report_losses (&self, map);

  return g_string_free_to_bytes (g_steal_pointer (&self.text));
}
