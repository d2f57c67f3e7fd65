/* jm-tagger.c: what the parts of a PDF mean
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-tagger.h"

#define ARTIFACT "Artifact"

/* So far above and before its text is the place of an item. */
#define PLACE_SPACE 12.0

typedef struct
{
  const char *tag;    /* nullable */
  const JmItem *item; /* nullable */
  gboolean is_open;
} Group;

struct _JmTagger
{
  cairo_t *cairo;
  gboolean has_kept;
  JmRect kept;
  gboolean rtl;
  gboolean is_described; /* the curves were told in words */
  gboolean in_artifact;
  gboolean in_leftover;  /* an artifact that goes on until something is read */
  GArray *groups;        /* of Group: those that have begun */
  GQueue tags;           /* of texts and figures that have begun */
  GHashTable *places;    /* names that lead somewhere */
  char *target;          /* nullable: where the next text leads */
  gboolean in_link;      /* the text that has begun leads somewhere */
};

/**
 * jm_tagger_new:
 *
 * Returns: (transfer full): a tagger for one document
 */
JmTagger *
jm_tagger_new (void)
{
  JmTagger *self = g_new0 (JmTagger, 1);

  self->groups = g_array_new (FALSE, FALSE, sizeof (Group));
  g_queue_init (&self->tags);
  self->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

/**
 * jm_tagger_free:
 * @self: (transfer full): a tagger
 */
void
jm_tagger_free (JmTagger *self)
{
  g_array_unref (self->groups);
  g_queue_clear (&self->tags);
  g_hash_table_unref (self->places);
  g_free (self->target);
  g_free (self);
}

/**
 * jm_tagger_begin_page:
 * @self: a tagger
 * @cairo: what draws the page; it must outlive the page
 *
 * Goes on to a page; all of the map belongs to it unless jm_tagger_set_kept() says otherwise.
 */
void
jm_tagger_begin_page (JmTagger *self,
                      cairo_t  *cairo)
{
  self->cairo = cairo;
  self->has_kept = FALSE;
}

static void
end_leftover (JmTagger *self)
{
  if (self->in_leftover)
    cairo_tag_end (self->cairo, ARTIFACT);
  self->in_leftover = FALSE;
}

/**
 * jm_tagger_end_page:
 * @self: a tagger
 *
 * Ends what would otherwise go on over the end of the page.
 */
void
jm_tagger_end_page (JmTagger *self)
{
  end_leftover (self);
}

/**
 * jm_tagger_set_kept:
 * @self: a tagger
 * @kept: the part of the map that belongs to this page and no other, in the coordinates in
 *   which texts are drawn
 * @rtl: whether texts begin at their right end
 */
void
jm_tagger_set_kept (JmTagger     *self,
                    const JmRect *kept,
                    gboolean      rtl)
{
  self->has_kept = TRUE;
  self->kept = *kept;
  self->rtl = rtl;
}

static const char *
get_group_tag (JmGroupType type)
{
  switch (type)
    {
    case JM_GROUP_TITLE:
    case JM_GROUP_STAGE:
    case JM_GROUP_TOUCHPOINT:
    case JM_GROUP_LANES:
    case JM_GROUP_MARKS:
    case JM_GROUP_LINKS:
    case JM_GROUP_LEGEND:
      return "Sect";
    case JM_GROUP_CURVES:
    case JM_GROUP_BACKGROUND:
    default:
      return NULL;
    }
}

/**
 * jm_tagger_begin_group:
 * @self: a tagger
 * @type: what is grouped
 * @item: (nullable): the item that the group shows
 *
 * Begins a section, which is only written when something in it is read.
 */
void
jm_tagger_begin_group (JmTagger     *self,
                       JmGroupType   type,
                       const JmItem *item)
{
  const Group group = { get_group_tag (type), item, FALSE };

  g_array_append_val (self->groups, group);
}

static void
open_groups (JmTagger *self)
{
  end_leftover (self);
  for (guint i = 0; i < self->groups->len; i++)
    {
      Group *group = &g_array_index (self->groups, Group, i);

      if (group->tag != NULL && !group->is_open)
        cairo_tag_begin (self->cairo, group->tag, NULL);
      group->is_open = TRUE;
    }
}

/**
 * jm_tagger_end_group:
 * @self: a tagger
 *
 * Ends the section that began last.
 */
void
jm_tagger_end_group (JmTagger *self)
{
  const Group *group = &g_array_index (self->groups, Group, self->groups->len - 1);

  if (group->tag != NULL && group->is_open)
    {
      end_leftover (self);
      cairo_tag_end (self->cairo, group->tag);
    }
  g_array_set_size (self->groups, self->groups->len - 1);
}

static void
begin_tag (JmTagger   *self,
           const char *tag,
           const char *attributes)
{
  g_queue_push_tail (&self->tags, (gpointer) tag);
  cairo_tag_begin (self->cairo, tag, attributes);
}

static void
end_tag (JmTagger *self)
{
  const char *tag = g_queue_pop_tail (&self->tags);

  if (*tag != '\0')
    cairo_tag_end (self->cairo, tag);
}

/**
 * jm_tagger_begin_artifact:
 * @self: a tagger
 *
 * What follows is not read.  Artifacts cannot be nested.
 */
void
jm_tagger_begin_artifact (JmTagger *self)
{
  end_leftover (self);
  self->in_artifact = TRUE;
  cairo_tag_begin (self->cairo, ARTIFACT, NULL);
}

/**
 * jm_tagger_end_artifact:
 * @self: a tagger
 */
void
jm_tagger_end_artifact (JmTagger *self)
{
  self->in_artifact = FALSE;
  cairo_tag_end (self->cairo, ARTIFACT);
}

static gboolean
is_kept (JmTagger     *self,
         const JmRect *rect)
{
  return !self->has_kept ||
         jm_rect_contains (&self->kept, self->rtl ? rect->x + rect->width - 0.1 : rect->x + 0.1, rect->y + 0.1);
}

/**
 * jm_tagger_quote:
 * @name: a name
 *
 * Returns: (transfer full): the name as it has to stand between quotation marks in the
 *   attributes of a tag of cairo
 */
char *
jm_tagger_quote (const char *name)
{
  GString *quoted = g_string_new (NULL);

  for (const char *p = name; *p != '\0'; p++)
    {
      if (*p == '\\' || *p == '\'')
        g_string_append_c (quoted, '\\');
      g_string_append_c (quoted, *p);
    }

  return g_string_free (quoted, FALSE);
}

/**
 * jm_tagger_mark_place:
 * @self: a tagger
 * @name: the id of an item, or a name that is no id
 * @x: a place on this page, in the coordinates that are drawn in
 * @y: likewise
 *
 * Makes a destination that links and other documents can lead to.  Only the first place of a
 * name counts.
 */
void
jm_tagger_mark_place (JmTagger   *self,
                      const char *name,
                      double      x,
                      double      y)
{
  g_autofree char *quoted = jm_tagger_quote (name);
  g_autofree char *attributes = NULL;
  char x_text[G_ASCII_DTOSTR_BUF_SIZE], y_text[G_ASCII_DTOSTR_BUF_SIZE];

  if (g_hash_table_contains (self->places, name))
    return;

  end_leftover (self);
  cairo_user_to_device (self->cairo, &x, &y);
  g_ascii_formatd (x_text, sizeof x_text, "%.1f", MAX (x, 0));
  g_ascii_formatd (y_text, sizeof y_text, "%.1f", MAX (y, 0));
  attributes = g_strdup_printf ("name='%s' x=%s y=%s", quoted, x_text, y_text);
  cairo_tag_begin (self->cairo, CAIRO_TAG_DEST, attributes);
  cairo_tag_end (self->cairo, CAIRO_TAG_DEST);
  g_hash_table_add (self->places, g_strdup (name));
}

/**
 * jm_tagger_has_place:
 * @self: a tagger
 * @name: a name
 *
 * Returns: whether the document has a destination of that name
 */
gboolean
jm_tagger_has_place (JmTagger   *self,
                     const char *name)
{
  return g_hash_table_contains (self->places, name);
}

/* The innermost group around that shows a stage or a touchpoint. */
static const JmItem *
get_item (JmTagger *self)
{
  for (guint i = self->groups->len; i > 0; i--)
    {
      const JmItem *item = g_array_index (self->groups, Group, i - 1).item;

      if (item != NULL && jm_item_get_kind (item) != JM_KIND_MAP)
        return item;
    }

  return NULL;
}

static const char *
get_text_tag (JmTextStyle style)
{
  if (style == JM_TEXT_TITLE)
    return "H1";
  if (style == JM_TEXT_STAGE)
    return "H2";
  if (style == JM_TEXT_CARD_TITLE)
    return "H3";

  return "P";
}

/**
 * jm_tagger_set_target:
 * @self: a tagger
 * @name: (nullable): the name of a destination, which may still have to be made; %NULL for none
 *
 * Lets the next text lead there, if it is read here.
 */
void
jm_tagger_set_target (JmTagger   *self,
                      const char *name)
{
  g_set_str (&self->target, name);
}

/**
 * jm_tagger_begin_text:
 * @self: a tagger
 * @text: a text that will be drawn
 * @x: its left
 * @y: its top
 */
void
jm_tagger_begin_text (JmTagger     *self,
                      const JmText *text,
                      double        x,
                      double        y)
{
  const JmRect rect = { x, y, jm_text_get_wrap_width (text), jm_text_get_height (text) };
  g_autofree char *target = g_steal_pointer (&self->target);
  const JmItem *item;

  if (self->in_artifact || !is_kept (self, &rect))
    {
      if (!self->in_artifact && !self->in_leftover)
        cairo_tag_begin (self->cairo, ARTIFACT, NULL);
      self->in_leftover = !self->in_artifact;
      g_queue_push_tail (&self->tags, (gpointer) "");
      return;
    }

  open_groups (self);
  item = get_item (self);
  if (item != NULL)
    jm_tagger_mark_place (self, jm_item_get_id (item), x - PLACE_SPACE, y - PLACE_SPACE);
  if (target != NULL)
    jm_tagger_begin_link (self, target, &rect);
  self->in_link = target != NULL;
  begin_tag (self, get_text_tag (jm_text_get_style (text)), NULL);
}

/**
 * jm_tagger_end_text:
 * @self: a tagger
 */
void
jm_tagger_end_text (JmTagger *self)
{
  end_tag (self);
  if (self->in_link)
    jm_tagger_end_link (self);
  self->in_link = FALSE;
}

/**
 * jm_tagger_begin_figure:
 * @self: a tagger
 * @rect: where the figure stands
 *
 * Returns: whether the figure is read here, so that it needs a description, and an end
 */
gboolean
jm_tagger_begin_figure (JmTagger     *self,
                        const JmRect *rect)
{
  if (self->in_artifact || !is_kept (self, rect))
    return FALSE;

  open_groups (self);
  begin_tag (self, "Figure", NULL);

  return TRUE;
}

/**
 * jm_tagger_begin_curves:
 * @self: a tagger
 * @rect: where the first of the curves begins
 *
 * As jm_tagger_begin_figure(), but curves may be drawn in pieces on several pages and are
 * told in words only once in a document.
 *
 * Returns: likewise
 */
gboolean
jm_tagger_begin_curves (JmTagger     *self,
                        const JmRect *rect)
{
  if (self->is_described)
    return FALSE;

  self->is_described = jm_tagger_begin_figure (self, rect);

  return self->is_described;
}

/**
 * jm_tagger_end_figure:
 * @self: a tagger
 */
void
jm_tagger_end_figure (JmTagger *self)
{
  end_tag (self);
}

/**
 * jm_tagger_begin_link:
 * @self: a tagger
 * @name: the name of a destination, which may still have to be made
 * @rect: what can be clicked on, in the coordinates that are drawn in
 */
void
jm_tagger_begin_link (JmTagger     *self,
                      const char   *name,
                      const JmRect *rect)
{
  g_autofree char *quoted = jm_tagger_quote (name);
  g_autofree char *attributes = NULL;
  double numbers[4] = { rect->x, rect->y, rect->width, rect->height };
  char texts[4][G_ASCII_DTOSTR_BUF_SIZE];

  cairo_user_to_device (self->cairo, &numbers[0], &numbers[1]);
  cairo_user_to_device_distance (self->cairo, &numbers[2], &numbers[3]);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    g_ascii_formatd (texts[i], sizeof texts[i], "%.1f", numbers[i]);

  attributes = g_strdup_printf ("dest='%s' rect=[%s %s %s %s]", quoted, texts[0], texts[1], texts[2], texts[3]);
  open_groups (self);
  begin_tag (self, CAIRO_TAG_LINK, attributes);
}

/**
 * jm_tagger_end_link:
 * @self: a tagger
 */
void
jm_tagger_end_link (JmTagger *self)
{
  end_tag (self);
}
