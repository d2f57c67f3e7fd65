/* jm-marked.h: a map in which every text is a word of its own, for tests that look for leaks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The map holds every field of every kind: it is made by walking the tables.  Of each list
 * it has two to six items.  The second lane, the second touchpoint of each stage and all
 * touchpoints of the second stage are internal.  The first, second and third emotion of a
 * touchpoint are those of the first, second and third persona; texts of lanes alike.
 *
 * A caller may vary the map: whatever it names gets another value, or an item more, and all
 * else stays the same.
 */

#pragma once

#include "jm-map.h"

G_BEGIN_DECLS

/* In place of a field: the id of an item, and a member that no version knows. */
#define JM_MARKED_ID (-1)
#define JM_MARKED_UNKNOWN (-2)

typedef struct _JmMarkedItem JmMarkedItem;

struct _JmMarkedItem
{
  const JmMarkedItem *parent; /* NULL for the map */
  JmKind kind;
  guint list;                 /* of the parent */
  guint position;
  char *path;                 /* for example "stages 0 touchpoints 1"; the same in each variation */
  char *id;
};

typedef struct
{
  const JmMarkedItem *item;
  int field;
  char *word;
} JmMarker;

/* A preset for the map; a lane "#0" is the first one of the map's own. */
typedef struct
{
  JmViewBase base;
  const char *lanes[8];       /* ends with NULL */
  guint hidden_persona;
} JmMarkedPreset;

typedef struct
{
  JmMap *map;
  GPtrArray *items;           /* of JmMarkedItem, in the order of the document */
  GHashTable *markers;        /* word to JmMarker */
} JmMarked;

/* Whether a value is another one than usual. */
typedef gboolean (*JmVaryFunc) (const JmMarkedItem *item,
                                int                 field,
                                gpointer            user_data);

JmMarked   *jm_marked_new        (const JmMarkedPreset *presets,
                                  guint                 n_presets,
                                  JmVaryFunc            vary,
                                  gpointer              user_data);
void        jm_marked_free       (JmMarked             *self);
GHashTable *jm_marked_find_words (const char           *bytes,
                                  gsize                 length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JmMarked, jm_marked_free)

G_END_DECLS
