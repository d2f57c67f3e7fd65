/* jm-table-record.c: the items of one record of a touchpoint table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-table-reader-private.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n.h>

#include "jm-table-value.h"

typedef struct
{
  const char *persona; /* id */
  double score;
  GString *note;
} Emotion;

static void
emotion_clear (Emotion *emotion)
{
  g_string_free (emotion->note, TRUE);
}

static void
free_text (GString *text)
{
  g_string_free (text, TRUE);
}

static void
append_line (GString    *text,
             const char *line)
{
  if (text->len > 0 && line[0] != '\0')
    g_string_append_c (text, '\n');
  g_string_append (text, line);
}

static void
add_lane_text (JmTableReader *self,
               const char    *lane,
               const char    *text)
{
  GString *texts = g_hash_table_lookup (self->lane_texts, lane);

  if (texts == NULL)
    {
      texts = g_string_new (NULL);
      g_hash_table_insert (self->lane_texts, (gpointer) lane, texts);
    }

  append_line (texts, text);
}

/**
 * _jm_table_reader_keep:
 * @self: a reader
 * @i: a column
 * @text: what stands there in the record
 * @error: return location for an error
 *
 * Keeps what was not understood in a lane that is called like its column.
 *
 * Returns: whether there was room for it
 */
gboolean
_jm_table_reader_keep (JmTableReader  *self,
                       guint           i,
                       const char     *text,
                       GError        **error)
{
  JmTableReaderColumn *column = _jm_table_reader_get_column (self, i);
  const char *lane = g_hash_table_lookup (self->lane_ids, column->title);
  g_autofree char *place = jm_table_sheet_get_place (self->sheet, self->record, i);

  if (lane == NULL)
    lane = _jm_table_reader_add_lane (self, column->title, FALSE, error);
  if (lane == NULL)
    return FALSE;

  jm_places_add (&column->bad, place);
  add_lane_text (self, lane, text);

  return TRUE;
}

/* Sets a field of the touchpoint or stage itself.  A second text is added to the first. */
static gboolean
read_field (JmTableReader  *self,
            guint           i,
            JmItem         *item,
            const char     *text,
            GError        **error)
{
  guint field = _jm_table_reader_get_column (self, i)->column->field;
  g_autofree char *joined = NULL;

  if (jm_item_is_set (item, field))
    {
      if (jm_kind_get_field (jm_item_get_kind (item), field)->type != JM_TYPE_PROSE)
        return _jm_table_reader_keep (self, i, text, error);
      joined = g_strconcat (jm_item_get_text (item, field), "\n", text, NULL);
    }

  return jm_table_set_value (item, field, joined != NULL ? joined : text)
         || _jm_table_reader_keep (self, i, text, error);
}

/* Whether a cell about the stage, or the cells of its group, say nothing new.  Tables often
 * repeat them in each row of the stage. */
static gboolean
is_repeated (JmTableReader *self,
             guint          i)
{
  const GArray *group = _jm_table_reader_get_column (self, i)->group;
  GString *key = g_string_new (NULL);

  g_string_append_printf (key, "%u %s", i, self->cells[i]);
  for (guint j = 1; group != NULL && j < group->len; j++)
    g_string_append_printf (key, "%c%s", '\037', self->cells[g_array_index (group, guint, j)]);

  return !g_hash_table_add (self->stage_cells, g_string_free (key, FALSE));
}

/* Reads the cell of a column about OWNER that is neither title, emotion nor persona. */
static gboolean
read_cell (JmTableReader  *self,
           guint           i,
           JmItem         *owner,
           GError        **error)
{
  const JmTableReaderColumn *column = _jm_table_reader_get_column (self, i);
  gboolean is_stage = column->column->owner == JM_KIND_STAGE;

  if (column->group != NULL)
    {
      /* The first column of a group stands for all. */
      if (g_array_index (column->group, guint, 0) != i || (is_stage && is_repeated (self, i)))
        return TRUE;
      return _jm_table_reader_read_group (self, column->group, owner, error);
    }

  if (self->cells[i][0] == '\0' || (is_stage && is_repeated (self, i)))
    return TRUE;

  return read_field (self, i, owner, self->cells[i], error);
}

static Emotion *
get_emotion (JmTableReader *self,
             const char    *persona)
{
  guint position = GPOINTER_TO_UINT (g_hash_table_lookup (self->emotion_of, persona));

  if (position == 0)
    {
      Emotion emotion = { persona, (double) NAN, g_string_new (NULL) };

      g_array_append_val (self->emotions, emotion);
      position = self->emotions->len;
      g_hash_table_insert (self->emotion_of, (gpointer) persona, GUINT_TO_POINTER (position));
    }

  return &g_array_index (self->emotions, Emotion, position - 1);
}

/* Reads what one persona feels. */
static gboolean
read_feeling (JmTableReader  *self,
              guint           i,
              const char     *persona,
              const char     *text,
              GError        **error)
{
  g_autofree char *note = NULL;
  Emotion *emotion;
  double score;

  if (_jm_table_reader_get_column (self, i)->column->field == JM_EMOTION_NOTE)
    {
      append_line (get_emotion (self, persona)->note, text);
      return TRUE;
    }

  if (!jm_emotion_read (text, self->scale, &score, &note))
    return _jm_table_reader_keep (self, i, text, error);

  emotion = get_emotion (self, persona);
  if (!isnan (emotion->score))
    return _jm_table_reader_keep (self, i, text, error);

  emotion->score = score;
  append_line (emotion->note, note);

  return TRUE;
}

static gboolean
read_emotion (JmTableReader  *self,
              guint           i,
              GError        **error)
{
  const JmTableReaderColumn *column = _jm_table_reader_get_column (self, i);
  g_autofree char *text = jm_import_strip (g_strdup (self->cells[i]));
  g_autoptr (GPtrArray) parts = NULL;
  guint n = g_strv_length (self->personas);
  const char *persona;

  if (text[0] == '\0')
    return TRUE;
  if (column->id != NULL)
    return read_feeling (self, i, column->id, text, error);

  if (n == 0)
    {
      persona = jm_import_builder_get_persona (self->builder, C_("persona", "Customer"), error);
      if (persona == NULL)
        return FALSE;
      self->n_without_persona++;
      return read_feeling (self, i, persona, text, error);
    }

  /* One emotion for each persona of the row, or one for all. */
  parts = jm_table_split (text);
  for (guint j = 0; j < n; j++)
    if (!read_feeling (self, i, self->personas[j],
                       parts->len == n && n > 1 ? g_ptr_array_index (parts, j) : text, error))
      return FALSE;

  return TRUE;
}

/* Finds the personas that the record itself names. */
static gboolean
read_personas (JmTableReader  *self,
               GError        **error)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < self->columns->len; i++)
    {
      const JmColumn *column = _jm_table_reader_get_column (self, i)->column;
      g_autoptr (GPtrArray) names = NULL;

      if (column == NULL || column->type != JM_COLUMN_PERSONA)
        continue;

      names = jm_table_split (self->cells[i]);
      for (guint j = 0; j < names->len; j++)
        {
          const char *name = g_ptr_array_index (names, j);
          const char *id;

          if (name[0] == '\0')
            continue;
          id = jm_import_builder_get_persona (self->builder, name, error);
          if (id == NULL)
            return FALSE;
          g_strv_builder_add (ids, id);
        }
    }

  self->personas = g_strv_builder_end (ids);

  return TRUE;
}

static gboolean
read_layer (JmTableReader  *self,
            guint           i,
            GError        **error)
{
  static const char *const visible[] = { "customer", "everyone", "public", "visible", "external", NULL };
  g_autofree char *folded = jm_table_fold (self->cells[i]);

  if (self->cells[i][0] == '\0' || g_strv_contains (visible, folded))
    return TRUE;
  if (strcmp (folded, "internal") == 0)
    return jm_item_build_set (self->touchpoint, JM_TOUCHPOINT_INTERNAL, JM_VALUE_NUMBER (TRUE), NULL);

  return _jm_table_reader_keep (self, i, self->cells[i], error);
}

/* Gives the touchpoint what was gathered for it. */
static gboolean
end_touchpoint (JmTableReader  *self,
                GError        **error)
{
  for (guint i = 0; self->personas[i] != NULL; i++)
    get_emotion (self, self->personas[i]);

  for (guint i = 0; i < self->emotions->len; i++)
    {
      Emotion *emotion = &g_array_index (self->emotions, Emotion, i);
      g_autoptr (JmItem) item = jm_import_builder_make (self->builder, JM_KIND_EMOTION, error);

      if (item == NULL
          || !jm_item_build_set (item, JM_EMOTION_PERSONA, JM_VALUE_TEXT (emotion->persona), error)
          || !jm_import_set_text (item, JM_EMOTION_NOTE, emotion->note->str, error)
          || (!isnan (emotion->score)
              && !jm_item_build_set (item, JM_EMOTION_SCORE, JM_VALUE_NUMBER (emotion->score), error)))
        return FALSE;
      jm_item_build_append (self->touchpoint, JM_TOUCHPOINT_EMOTIONS, g_steal_pointer (&item));
    }

  for (guint i = 0; i < self->lanes->len; i++)
    {
      const char *lane = g_ptr_array_index (self->lanes, i);
      GString *text = g_hash_table_lookup (self->lane_texts, lane);
      g_autoptr (JmItem) item = NULL;

      if (text == NULL)
        continue;

      item = jm_import_builder_make (self->builder, JM_KIND_LANE_TEXT, error);
      if (item == NULL || !jm_item_build_set (item, JM_LANE_TEXT_LANE, JM_VALUE_TEXT (lane), error)
          || !jm_import_set_text (item, JM_LANE_TEXT_TEXT, text->str, error))
        return FALSE;
      jm_item_build_append (self->touchpoint, JM_TOUCHPOINT_LANE_TEXTS, g_steal_pointer (&item));
    }

  jm_item_build_append (self->stage, JM_STAGE_TOUCHPOINTS, g_steal_pointer (&self->touchpoint));

  return TRUE;
}

static gboolean
read_touchpoint (JmTableReader  *self,
                 const char     *title,
                 GError        **error)
{
  self->touchpoint = jm_import_builder_make (self->builder, JM_KIND_TOUCHPOINT, error);
  if (self->touchpoint == NULL)
    return FALSE;

  /* Without a column for its title the stage tells best what it is. */
  if (!self->has_touchpoints)
    {
      title = jm_item_get_text (self->stage, JM_STAGE_TITLE);
      self->n_without_title++;
    }
  if (!jm_import_set_text (self->touchpoint, JM_TOUCHPOINT_TITLE, title, error))
    return FALSE;

  for (guint i = 0; i < self->columns->len; i++)
    {
      const JmTableReaderColumn *column = _jm_table_reader_get_column (self, i);
      gboolean done = TRUE;

      if (column->column == NULL)
        {
          if (self->cells[i][0] != '\0')
            add_lane_text (self, column->id, self->cells[i]);
        }
      else if (column->column->type == JM_COLUMN_EMOTION)
        done = read_emotion (self, i, error);
      else if (column->column->type == JM_COLUMN_LAYER)
        done = read_layer (self, i, error);
      else if (column->column->type != JM_COLUMN_PERSONA && column->column->owner == JM_KIND_TOUCHPOINT
               && !jm_column_is_title_of (column->column, JM_KIND_TOUCHPOINT))
        done = read_cell (self, i, self->touchpoint, error);

      if (!done)
        return FALSE;
    }

  return end_touchpoint (self, error);
}

/* Begins another stage when TITLE is not that of the current one. */
static gboolean
read_stage (JmTableReader  *self,
            const char     *title,
            GError        **error)
{
  g_autofree char *clean = jm_import_strip (
      jm_field_clean_text (jm_kind_get_field (JM_KIND_STAGE, JM_STAGE_TITLE), title));

  if (self->stage == NULL
      || (clean[0] != '\0' && strcmp (clean, jm_item_get_text (self->stage, JM_STAGE_TITLE)) != 0))
    {
      _jm_table_reader_end_stage (self);
      self->stage = jm_import_builder_make (self->builder, JM_KIND_STAGE, error);
      if (self->stage == NULL || !jm_import_set_text (self->stage, JM_STAGE_TITLE, clean, error))
        return FALSE;
    }

  for (guint i = 0; i < self->columns->len; i++)
    {
      const JmColumn *column = _jm_table_reader_get_column (self, i)->column;

      if (column != NULL && column->owner == JM_KIND_STAGE && !jm_column_is_title_of (column, JM_KIND_STAGE)
          && !read_cell (self, i, self->stage, error))
        return FALSE;
    }

  return TRUE;
}

/* Returns the first text in the columns of titles of OWNER. */
static const char *
find_title (const JmTableReader *self,
            JmKind               owner)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      const JmColumn *column = _jm_table_reader_get_column (self, i)->column;

      if (self->cells[i][0] != '\0' && jm_column_is_title_of (column, owner))
        return self->cells[i];
    }

  return "";
}

/**
 * _jm_table_reader_read:
 * @self: a reader
 * @record: a record of its sheet
 * @error: return location for an error
 *
 * Reads a record: its stage, and the touchpoint if any cell tells of one.
 *
 * Returns: whether it could be read
 */
gboolean
_jm_table_reader_read (JmTableReader  *self,
                       guint           record,
                       GError        **error)
{
  gboolean has_touchpoint = FALSE;

  self->record = record;
  self->cells = g_new0 (char *, self->columns->len + 1);
  self->emotions = g_array_new (FALSE, FALSE, sizeof (Emotion));
  self->lane_texts = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) free_text);
  self->emotion_of = g_hash_table_new (g_str_hash, g_str_equal);
  g_array_set_clear_func (self->emotions, (GDestroyNotify) emotion_clear);

  for (guint i = 0; i < self->columns->len; i++)
    {
      const JmColumn *column = _jm_table_reader_get_column (self, i)->column;

      self->cells[i] = jm_table_sheet_get_cell (self->sheet, record, i);
      has_touchpoint |= self->cells[i][0] != '\0' && (column == NULL || column->owner == JM_KIND_TOUCHPOINT);
    }

  if (!read_personas (self, error) || !read_stage (self, find_title (self, JM_KIND_STAGE), error))
    return FALSE;

  has_touchpoint |= g_hash_table_size (self->lane_texts) > 0;
  if (has_touchpoint && !read_touchpoint (self, find_title (self, JM_KIND_TOUCHPOINT), error))
    return FALSE;

  _jm_table_reader_end_record (self);

  return TRUE;
}

/**
 * _jm_table_reader_end_record:
 * @self: a reader
 *
 * Forgets the record.
 */
void
_jm_table_reader_end_record (JmTableReader *self)
{
  g_clear_pointer (&self->cells, g_strfreev);
  g_clear_pointer (&self->personas, g_strfreev);
  g_clear_pointer (&self->touchpoint, jm_item_unref);
  g_clear_pointer (&self->emotions, g_array_unref);
  g_clear_pointer (&self->emotion_of, g_hash_table_unref);
  g_clear_pointer (&self->lane_texts, g_hash_table_unref);
}

/**
 * _jm_table_reader_end_stage:
 * @self: a reader
 *
 * Gives the stage being filled to the map.
 */
void
_jm_table_reader_end_stage (JmTableReader *self)
{
  if (self->stage != NULL)
    jm_item_build_append (jm_import_builder_get_root (self->builder), JM_MAP_STAGES,
                          g_steal_pointer (&self->stage));
  g_hash_table_remove_all (self->stage_cells);
}
