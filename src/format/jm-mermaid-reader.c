/* jm-mermaid-reader.c: maps from Mermaid journey diagrams
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-mermaid-reader.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n.h>

#include "jm-import-builder.h"
#include "jm-mermaid-lexer.h"
#include "jm-mermaid-score.h"
#include "jm-mermaid-text.h"

/* Longer words are not shown as the type of a diagram. */
#define MAX_TYPE 32

typedef struct
{
  JmMermaidText text;
  gsize at;           /* what an error is about */
  JmImportBuilder *builder;
  JmItem *stage;      /* the one being filled, or NULL */
  gboolean has_section;
  char *acc_title;
  guint n_marks_used; /* of text.no_emotion */

  /* Lines to report. */
  JmPlaces outside;
  JmPlaces rounded;
  JmPlaces no_number;
  JmPlaces no_actor;
  JmPlaces extra;
  JmPlaces cut;
  guint n_before_section;
} Reader;

static void
reader_clear (Reader *self)
{
  jm_mermaid_text_clear (&self->text);
  g_clear_pointer (&self->builder, jm_import_builder_free);
  g_clear_pointer (&self->stage, jm_item_unref);
  g_clear_pointer (&self->acc_title, g_free);
  jm_places_clear (&self->outside);
  jm_places_clear (&self->rounded);
  jm_places_clear (&self->no_number);
  jm_places_clear (&self->no_actor);
  jm_places_clear (&self->extra);
  jm_places_clear (&self->cut);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reader, reader_clear)

static void
add_line (Reader   *self,
          JmPlaces *places,
          gsize     offset)
{
  char place[16] = "";
  guint line, column;

  if (places->n < JM_PLACES_SHOWN)
    {
      jm_format_get_position (self->text.text, self->text.length, offset, &line, &column);
      g_snprintf (place, sizeof place, "%u", line);
    }

  jm_places_add (places, place);
}

/* Sets an error about what stands at OFFSET. */
static void
set_error (Reader      *self,
           GError     **error,
           gsize        offset,
           const char  *sentence)
{
  self->at = offset;
  g_set_error_literal (error, JM_FORMAT_ERROR, JM_FORMAT_ERROR_SYNTAX, sentence);
}

/* Sets a text of ITEM from a part of the diagram. */
static gboolean
set_text (Reader   *self,
          JmItem   *item,
          guint     field,
          gsize     offset,
          gsize     length,
          GError  **error)
{
  const JmField *declaration = jm_kind_get_field (jm_item_get_kind (item), field);
  g_autofree char *text = jm_mermaid_read_text (self->text.text + offset, length);
  g_autofree char *tidy = declaration->type == JM_TYPE_PROSE ? jm_mermaid_tidy_lines (text) : g_strdup (text);

  return jm_import_set_text (item, field, tidy, error);
}

static void
end_stage (Reader *self)
{
  if (self->stage != NULL)
    jm_item_build_append (jm_import_builder_get_root (self->builder), JM_MAP_STAGES,
                          g_steal_pointer (&self->stage));
}

/* Returns the score that TEXT gives, NAN when it gives none, and takes note of the line when
 * it was not what stands there. */
static double
read_score (Reader     *self,
            const char *text,
            gsize       offset)
{
  double score;
  JmMermaidScore result = jm_mermaid_read_score (text, &score);

  if (result == JM_MERMAID_SCORE_NO_NUMBER)
    add_line (self, &self->no_number, offset);
  else if (result == JM_MERMAID_SCORE_OUTSIDE)
    add_line (self, &self->outside, offset);
  else if (result == JM_MERMAID_SCORE_ROUNDED)
    add_line (self, &self->rounded, offset);

  return score;
}

static gboolean
add_emotion (Reader      *self,
             JmItem      *touchpoint,
             const char  *persona,
             double       score,
             GError     **error)
{
  g_autoptr (JmItem) emotion = NULL;
  const char *id = jm_import_builder_get_persona (self->builder, persona, error);
  double feeling = round ((score - JM_MERMAID_SCORE_NEUTRAL) * 10) / 10;

  if (id == NULL)
    return FALSE;

  emotion = jm_import_builder_make (self->builder, JM_KIND_EMOTION, error);
  if (emotion == NULL)
    return FALSE;

  if (!jm_item_build_set (emotion, JM_EMOTION_PERSONA, JM_VALUE_TEXT (id), error)
      || (!isnan (score) && !jm_item_build_set (emotion, JM_EMOTION_SCORE, JM_VALUE_NUMBER (feeling), error)))
    return FALSE;

  jm_item_build_append (touchpoint, JM_TOUCHPOINT_EMOTIONS, g_steal_pointer (&emotion));

  return TRUE;
}

/* Adds the emotions of all that are named in PEOPLE, each once. */
static gboolean
add_people (Reader      *self,
            JmItem      *touchpoint,
            const char  *people,
            double       score,
            gsize        offset,
            GError     **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const JmField *field = jm_kind_get_field (JM_KIND_PERSONA, JM_PERSONA_NAME);
  const char *name = people;

  while (*name != '\0')
    {
      gsize length = strcspn (name, ",");
      g_autofree char *decoded = jm_mermaid_read_text (name, length);
      g_autofree char *persona = jm_import_strip (jm_field_clean_text (field, decoded));

      name += length + (name[length] == ',');
      if (persona[0] == '\0' || g_hash_table_contains (seen, persona))
        continue;
      if (!add_emotion (self, touchpoint, persona, score, error))
        return FALSE;
      g_hash_table_add (seen, g_steal_pointer (&persona));
    }

  if (g_hash_table_size (seen) > 0 || isnan (score))
    return TRUE;

  /* A score is never lost: somebody feels it, though the diagram does not say who. */
  add_line (self, &self->no_actor, offset);

  return add_emotion (self, touchpoint, C_("persona", "Customer"), score, error);
}

/* Returns whether our writer's comment stands between the statement before and OFFSET. */
static gboolean
take_no_emotion (Reader *self,
                 gsize   offset)
{
  gboolean found = FALSE;

  while (self->n_marks_used < self->text.no_emotion->len
         && g_array_index (self->text.no_emotion, gsize, self->n_marks_used) < offset)
    {
      found = TRUE;
      self->n_marks_used++;
    }

  return found;
}

static gboolean
add_task (Reader                *self,
          const JmMermaidToken  *task_name,
          const JmMermaidToken  *task_data,
          GError               **error)
{
  g_autofree char *data = g_strndup (self->text.text + task_data->value, task_data->length);
  g_auto (GStrv) pieces = g_strsplit (data, ":", 3);
  g_autoptr (JmItem) touchpoint = NULL;
  gboolean has_people = pieces[0] != NULL && pieces[1] != NULL;
  gboolean no_emotion = take_no_emotion (self, task_name->offset);
  double score = (double) NAN;

  if (self->stage == NULL)
    {
      self->stage = jm_import_builder_make (self->builder, JM_KIND_STAGE, error);
      if (self->stage == NULL)
        return FALSE;
    }
  self->n_before_section += !self->has_section;

  touchpoint = jm_import_builder_make (self->builder, JM_KIND_TOUCHPOINT, error);
  if (touchpoint == NULL
      || !set_text (self, touchpoint, JM_TOUCHPOINT_TITLE, task_name->value, task_name->length, error))
    return FALSE;

  if (!no_emotion)
    score = read_score (self, pieces[0], task_data->offset);
  if (has_people && pieces[2] != NULL)
    add_line (self, &self->extra, task_data->offset);
  if (!add_people (self, touchpoint, has_people ? pieces[1] : "", score, task_data->offset, error))
    return FALSE;

  jm_item_build_append (self->stage, JM_STAGE_TOUCHPOINTS, g_steal_pointer (&touchpoint));

  return TRUE;
}

/* Begins a stage at the statement SECTION. */
static gboolean
begin_section (Reader                *self,
               const JmMermaidToken  *section,
               GError               **error)
{
  end_stage (self);
  self->has_section = TRUE;
  self->stage = jm_import_builder_make (self->builder, JM_KIND_STAGE, error);

  return self->stage != NULL
         && set_text (self, self->stage, JM_STAGE_TITLE, section->value, section->length, error);
}

/* Reads one statement that begins with TOKEN. */
static gboolean
read_statement (Reader          *self,
                JmMermaidToken  *token,
                gsize           *position,
                GError         **error)
{
  JmItem *root = jm_import_builder_get_root (self->builder);
  JmMermaidToken task_name = *token;

  if (token->is_cut)
    add_line (self, &self->cut, token->offset);

  switch (token->type)
    {
    case JM_MERMAID_TITLE:
      return set_text (self, root, JM_MAP_TITLE, token->value, token->length, error);

    case JM_MERMAID_ACC_TITLE:
      g_free (self->acc_title);
      self->acc_title = jm_mermaid_read_text (self->text.text + token->value, token->length);
      return TRUE;

    case JM_MERMAID_ACC_DESCR:
      return token->length == 0 || set_text (self, root, JM_MAP_SUMMARY, token->value, token->length, error);

    case JM_MERMAID_SECTION:
      return begin_section (self, token, error);

    case JM_MERMAID_TASK_NAME:
      *token = jm_mermaid_next_token (self->text.text, self->text.end, position);
      if (token->type == JM_MERMAID_TASK_DATA)
        {
          if (token->is_cut)
            add_line (self, &self->cut, token->offset);
          return add_task (self, &task_name, token, error);
        }
      set_error (self, error, task_name.offset,
                 _("This task has no score. A task is written as “Task: 5: Actor, Actor”."));
      return FALSE;

    case JM_MERMAID_JOURNEY:
      set_error (self, error, token->offset,
                 _("The word “journey” cannot begin a task. "
                   "It stands only once, at the start of the diagram."));
      return FALSE;

    case JM_MERMAID_TASK_DATA:
    case JM_MERMAID_COLON:
      set_error (self, error, token->offset,
                 _("There is no task before this colon. The name of a section cannot hold a colon."));
      return FALSE;

    case JM_MERMAID_UNCLOSED:
      set_error (self, error, token->offset,
                 _("This description is not closed. “}” was expected at its end."));
      return FALSE;

    case JM_MERMAID_END:
    case JM_MERMAID_STATEMENT_END:
    default:
      return TRUE;
    }
}

static gboolean
read_header (Reader   *self,
             gsize    *position,
             GError  **error)
{
  g_autofree char *type = NULL;
  JmMermaidToken token = jm_mermaid_next_token (self->text.text, self->text.end, position);

  if (token.type == JM_MERMAID_JOURNEY)
    return TRUE;

  type = jm_mermaid_find_type (self->text.text, self->text.start, self->text.end);
  self->at = self->text.start;
  if (type[0] != '\0' && strlen (type) < MAX_TYPE)
    g_set_error (error, JM_FORMAT_ERROR, JM_FORMAT_ERROR_NOT_A_MAP,
                 _("This is no journey diagram: it begins with “%s”. The word “journey” was expected."),
                 type);
  else
    g_set_error_literal (error, JM_FORMAT_ERROR, JM_FORMAT_ERROR_NOT_A_MAP,
                         _("This is no journey diagram. The word “journey” was expected."));

  return FALSE;
}

/* Makes accTitle the title when there is none. */
static gboolean
use_acc_title (Reader    *self,
               JmReport  *report,
               GError   **error)
{
  JmItem *root = jm_import_builder_get_root (self->builder);
  g_autofree char *acc_title = NULL;

  if (self->acc_title == NULL)
    return TRUE;

  if (jm_item_is_set (root, JM_MAP_TITLE))
    {
      acc_title = jm_import_strip (jm_field_clean_text (jm_kind_get_field (JM_KIND_MAP, JM_MAP_TITLE),
                                                        self->acc_title));
      if (acc_title[0] != '\0' && strcmp (acc_title, jm_item_get_text (root, JM_MAP_TITLE)) != 0)
        jm_report_add (report, _("accTitle differs from the title and is left out: “%s”."), acc_title);
      return TRUE;
    }

  return jm_import_set_text (root, JM_MAP_TITLE, self->acc_title, error);
}

/* Names what the diagram says and the map does not. */
static void
report_changes (Reader   *self,
                JmReport *report)
{
  if (self->text.ignored != NULL)
    jm_report_add (report, _("The front matter tells more than a title, which is left out: %s."),
                   self->text.ignored);
  if (self->text.n_directives > 0)
    jm_report_add (report,
                   ngettext ("%u directive for Mermaid is left out.",
                             "%u directives for Mermaid are left out.", self->text.n_directives),
                   self->text.n_directives);
  if (self->n_before_section > 0)
    jm_report_add (report,
                   ngettext ("%u task stands before the first section; it is in a stage without title.",
                             "%u tasks stand before the first section; they are in a stage without title.",
                             self->n_before_section),
                   self->n_before_section);
  if (self->no_actor.n > 0)
    jm_report_add (report,
                   ngettext ("%u task names nobody; its score is given to the persona “%s” (line %s).",
                             "%u tasks name nobody; their scores are given to the persona “%s” (lines %s).",
                             self->no_actor.n),
                   self->no_actor.n, C_("persona", "Customer"), self->no_actor.text->str);
  if (self->outside.n > 0)
    jm_report_add (report,
                   ngettext ("%u score is not within 1 to 5 and was moved to the nearer end (line %s).",
                             "%u scores are not within 1 to 5 and were moved to the nearer end (lines %s).",
                             self->outside.n),
                   self->outside.n, self->outside.text->str);
  if (self->rounded.n > 0)
    jm_report_add (report,
                   ngettext ("%u score was rounded to one decimal (line %s).",
                             "%u scores were rounded to one decimal (lines %s).", self->rounded.n),
                   self->rounded.n, self->rounded.text->str);
  if (self->no_number.n > 0)
    jm_report_add (report,
                   ngettext ("%u score is no number and is left out (line %s).",
                             "%u scores are no numbers and are left out (lines %s).", self->no_number.n),
                   self->no_number.n, self->no_number.text->str);
  if (self->extra.n > 0)
    jm_report_add (report,
                   ngettext ("%u task goes on after its people; Mermaid leaves that out too (line %s).",
                             "%u tasks go on after their people; Mermaid leaves that out too (lines %s).",
                             self->extra.n),
                   self->extra.n, self->extra.text->str);
  if (self->cut.n > 0)
    jm_report_add (report,
                   ngettext ("What follows a # is a comment for Mermaid and is left out (line %s).",
                             "What follows a # is a comment for Mermaid and is left out (lines %s).",
                             self->cut.n),
                   self->cut.text->str);
}

static JmMap *
read_diagram (Reader    *self,
              JmReport  *report,
              GError   **error)
{
  JmItem *root = jm_import_builder_get_root (self->builder);
  gsize position = self->text.start;
  JmMermaidToken token;

  self->at = position;
  if (!read_header (self, &position, error)
      || (self->text.title != NULL
          && !jm_import_set_text (root, JM_MAP_TITLE, self->text.title, error)))
    return NULL;

  do
    {
      token = jm_mermaid_next_token (self->text.text, self->text.end, &position);
      self->at = token.offset;
      if (!read_statement (self, &token, &position, error))
        return NULL;
    }
  while (token.type != JM_MERMAID_END);

  end_stage (self);
  if (!use_acc_title (self, report, error))
    return NULL;
  report_changes (self, report);

  return jm_import_builder_finish (self->builder, error);
}

/**
 * jm_mermaid_read_part:
 * @text: a text in valid UTF-8
 * @length: its bytes
 * @start: where the diagram begins in it
 * @end: where the diagram ends
 * @name: what errors call the input
 * @report: (nullable): where to name what the map does not tell
 * @error: return location for an error
 *
 * Reads a diagram that is part of a larger text; errors tell the line of the larger text.
 * Otherwise like jm_mermaid_read().
 *
 * Returns: (transfer full): the map, or %NULL
 */
JmMap *
jm_mermaid_read_part (const char  *text,
                      gsize        length,
                      gsize        start,
                      gsize        end,
                      const char  *name,
                      JmReport    *report,
                      GError     **error)
{
  g_auto (Reader) self = { .builder = jm_import_builder_new () };
  g_autoptr (GError) problem = NULL;
  JmMap *map;

  if (!jm_mermaid_text_init (&self.text, text, length, start, end, name, error))
    return NULL;

  map = read_diagram (&self, report, &problem);
  if (map == NULL)
    jm_import_set_error (error, problem, name, self.text.text, self.text.length, self.at);

  return map;
}

/**
 * jm_mermaid_read:
 * @bytes: a Mermaid journey diagram
 * @name: what errors call it
 * @report: (nullable): where to name what the map does not tell
 * @error: return location for an error of the domain %JM_FORMAT_ERROR
 *
 * Reads a diagram by the grammar of Mermaid's packages/mermaid/src/diagrams/user-journey.
 * Scores are rounded to one decimal and moved into 1 to 5; one that is no number is left
 * out.  The same bytes always give the same map, ids included.  Errors:
 * %JM_FORMAT_ERROR_SYNTAX, %JM_FORMAT_ERROR_NOT_A_MAP for a diagram of another type,
 * %JM_FORMAT_ERROR_VALUE for a text that is too long, %JM_FORMAT_ERROR_EMPTY,
 * %JM_FORMAT_ERROR_ENCODING, %JM_FORMAT_ERROR_TOO_LARGE.
 *
 * Returns: (transfer full): the map, or %NULL
 */
JmMap *
jm_mermaid_read (GBytes      *bytes,
                 const char  *name,
                 JmReport    *report,
                 GError     **error)
{
  gsize length;
  g_autofree char *text = jm_import_decode (bytes, name, &length, error);

  if (text == NULL)
    return NULL;

  return jm_mermaid_read_part (text, length, 0, length, name, report, error);
}
