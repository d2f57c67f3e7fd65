/* jm-bare-list.c: a page as a plain list of boxes, texts and curves
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-bare-list.h"

#include <string.h>

#include <gio/gio.h>

static gboolean
take_number (char   **cursor,
             double  *number)
{
  char *end;

  *number = g_ascii_strtod (*cursor, &end);
  if (end == *cursor)
    return FALSE;

  *cursor = end;

  return TRUE;
}

static gboolean
take_numbers (char   **cursor,
              double  *numbers,
              guint    n)
{
  for (guint i = 0; i < n; i++)
    if (!take_number (cursor, &numbers[i]))
      return FALSE;

  return TRUE;
}

static gboolean
take_colour (char    **cursor,
             guint32  *colour)
{
  char *end;

  *colour = (guint32) g_ascii_strtoull (*cursor, &end, 16);
  if (end == *cursor)
    return FALSE;

  *cursor = end;

  return TRUE;
}

static void
unescape (char *string)
{
  char *to = string;

  for (const char *from = string; *from != '\0'; from++)
    {
      if (*from == '\\' && from[1] != '\0')
        {
          from++;
          *to++ = *from == 'n' ? '\n' : *from;
        }
      else
        *to++ = *from;
    }

  *to = '\0';
}

static guint
find_font (JmBareList       *self,
           const JmBareFont *font)
{
  for (guint i = 0; i < self->fonts->len; i++)
    {
      const JmBareFont *known = &g_array_index (self->fonts, JmBareFont, i);

      if (known->size == font->size && known->weight == font->weight && known->italic == font->italic)
        return i;
    }

  g_array_append_val (self->fonts, *font);

  return self->fonts->len - 1;
}

static gboolean
read_text (JmBareList *self,
           char       *cursor)
{
  JmBareThing thing = { 0 };
  JmBareFont font;
  double numbers[6];

  if (!take_numbers (&cursor, numbers, 6) || !take_colour (&cursor, &thing.fill) || *cursor != ' ')
    return FALSE;

  unescape (++cursor);
  font = (JmBareFont) { numbers[3], (int) numbers[4], numbers[5] != 0 };
  thing.x = numbers[0];
  thing.y = numbers[1];
  thing.wrap_width = numbers[2];
  thing.font = find_font (self, &font);
  thing.string = g_string_chunk_insert (self->strings, cursor);
  g_array_append_val (self->things, thing);

  return TRUE;
}

static gboolean
read_path (JmBareList  *self,
           JmBareThing *thing,
           char        *cursor)
{
  static const struct
  {
    char letter;
    guint n_numbers;
  } kinds[] = {
    [JM_BARE_MOVE] = { 'm', 2 },  [JM_BARE_LINE] = { 'l', 2 }, [JM_BARE_CURVE] = { 'c', 6 },
    [JM_BARE_CLOSE] = { 'z', 0 }, [JM_BARE_BOX] = { 'r', 5 },
  };

  thing->first_step = self->steps->len;
  while (*(cursor += strspn (cursor, " ")) != '\0')
    {
      JmBarePathStep step = { JM_BARE_MOVE, self->numbers->len };
      double numbers[6];
      guint kind = 0;

      while (kind < G_N_ELEMENTS (kinds) && kinds[kind].letter != *cursor)
        kind++;
      cursor++;
      if (kind == G_N_ELEMENTS (kinds) || !take_numbers (&cursor, numbers, kinds[kind].n_numbers))
        return FALSE;

      step.step = (JmBareStep) kind;
      g_array_append_vals (self->numbers, numbers, kinds[kind].n_numbers);
      g_array_append_val (self->steps, step);
      thing->n_steps++;
    }

  return thing->n_steps > 0;
}

static gboolean
read_shape (JmBareList *self,
            char       *cursor)
{
  JmBareThing thing = { 0 };
  double n_dashes;

  if (!take_colour (&cursor, &thing.fill) || !take_colour (&cursor, &thing.stroke) ||
      !take_number (&cursor, &thing.stroke_width) || !take_number (&cursor, &n_dashes) || n_dashes < 0 ||
      n_dashes > G_N_ELEMENTS (thing.dashes))
    return FALSE;

  thing.n_dashes = (int) n_dashes;
  if (!take_numbers (&cursor, thing.dashes, (guint) thing.n_dashes) || !read_path (self, &thing, cursor))
    return FALSE;

  g_array_append_val (self->things, thing);

  return TRUE;
}

static gboolean
read_image (JmBareList *self,
            char       *cursor)
{
  JmBareThing thing = { 0 };
  JmBarePathStep edge = { JM_BARE_BOX, self->numbers->len };
  double numbers[5];
  guchar *file;
  gsize length;

  if (!take_numbers (&cursor, numbers, G_N_ELEMENTS (numbers)) || *cursor != ' ')
    return FALSE;

  file = g_base64_decode (cursor + 1, &length);
  thing.image = g_bytes_new_take (file, length);
  thing.first_step = self->steps->len;
  thing.n_steps = 1;
  g_array_append_vals (self->numbers, numbers, G_N_ELEMENTS (numbers));
  g_array_append_val (self->steps, edge);
  g_array_append_val (self->things, thing);

  return TRUE;
}

static void
clear_thing_cb (gpointer thing)
{
  g_clear_pointer (&((JmBareThing *) thing)->image, g_bytes_unref);
}

static gboolean
read_page (JmBarePage *page,
           char       *cursor)
{
  double numbers[3];

  if (!take_numbers (&cursor, numbers, 3))
    return FALSE;

  *page = (JmBarePage) { numbers[0], numbers[1], numbers[2] };

  return TRUE;
}

static gboolean
read_line (JmBareList *self,
           char       *line)
{
  if (g_str_has_prefix (line, "text "))
    return read_text (self, line + strlen ("text "));

  if (g_str_has_prefix (line, "shape "))
    return read_shape (self, line + strlen ("shape "));

  if (g_str_has_prefix (line, "image "))
    return read_image (self, line + strlen ("image "));

  if (g_str_has_prefix (line, "page "))
    return read_page (&self->page, line + strlen ("page "));

  if (g_str_has_prefix (line, "picture "))
    return read_page (&self->picture, line + strlen ("picture "));

  if (!g_str_has_prefix (line, "font "))
    return FALSE;

  g_free (self->families);
  self->families = g_strdup (line + strlen ("font "));

  return TRUE;
}

/**
 * jm_bare_list_load:
 * @path: a file in the form that jm-bare-list.h tells
 * @error: return location for an error of the domain %G_IO_ERROR or %G_FILE_ERROR
 *
 * Returns: (transfer full): the list, or %NULL
 */
JmBareList *
jm_bare_list_load (const char  *path,
                   GError     **error)
{
  g_autoptr (JmBareList) self = g_new0 (JmBareList, 1);
  g_autofree char *content = NULL;
  guint number = 0;
  char *end;

  self->things = g_array_new (FALSE, FALSE, sizeof (JmBareThing));
  g_array_set_clear_func (self->things, clear_thing_cb);
  self->fonts = g_array_new (FALSE, FALSE, sizeof (JmBareFont));
  self->steps = g_array_new (FALSE, FALSE, sizeof (JmBarePathStep));
  self->numbers = g_array_new (FALSE, FALSE, sizeof (double));
  self->strings = g_string_chunk_new (1 << 16);
  self->families = g_strdup ("Sans");

  if (!g_file_get_contents (path, &content, NULL, error))
    return NULL;

  for (char *line = content; *line != '\0'; line = end)
    {
      number++;
      end = strchrnul (line, '\n');
      if (*end == '\n')
        *end++ = '\0';

      if (!read_line (self, line))
        {
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "%s:%u: “%s” was not understood.",
                       path, number, line);
          return NULL;
        }
    }

  return g_steal_pointer (&self);
}

/**
 * jm_bare_list_free:
 * @self: (transfer full): a list
 */
void
jm_bare_list_free (JmBareList *self)
{
  g_array_unref (self->things);
  g_array_unref (self->fonts);
  g_array_unref (self->steps);
  g_array_unref (self->numbers);
  g_string_chunk_free (self->strings);
  g_free (self->families);
  g_free (self);
}
