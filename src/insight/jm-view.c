/* jm-view.c: what each audience sees of a map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-view.h"

#include <string.h>

#include <glib/gi18n.h>

enum
{
  EXECUTIVE = JM_VIEW_BIT (JM_VIEW_EXECUTIVE),
  OPERATIONAL = JM_VIEW_BIT (JM_VIEW_OPERATIONAL),
  CUSTOMER = JM_VIEW_BIT (JM_VIEW_CUSTOMER),
  ALL = JM_VIEW_BIT (JM_VIEW_ALL),
};

#define INSIDE (OPERATIONAL | ALL)
#define FIELDS(...) sizeof ((guint8[]) { __VA_ARGS__ }), { __VA_ARGS__ }
#define NO_FIELDS 0, { 0 }
#define BIT(field) (G_GUINT64_CONSTANT (1) << (field))
#define OF_STAGE(fields) .stage_fields = (fields)
#define OF_MAP(field) .map_fields = BIT (field)

/* What the lane "background" tells of a stage. */
#define BACKGROUND (BIT (JM_STAGE_SUMMARY) | BIT (JM_STAGE_PROMISE) | BIT (JM_STAGE_RESPONSE) | \
                    BIT (JM_STAGE_COMPETITORS) | BIT (JM_STAGE_OWNER))

static const JmLaneInfo lanes[JM_N_LANE_TYPES] = {
  [JM_LANE_STORYBOARD] = { "storyboard", N_("Storyboard"), NULL, INSIDE | CUSTOMER, FIELDS (JM_TOUCHPOINT_IMAGE) },
  [JM_LANE_OBJECTIVES] = { "objectives", N_("Objectives"), NULL, INSIDE | EXECUTIVE, NO_FIELDS,
                           OF_STAGE (BIT (JM_STAGE_OBJECTIVES)) },
  [JM_LANE_LINKS] = { "links", N_("Ways"), NULL, INSIDE, NO_FIELDS, OF_MAP (JM_MAP_LINKS) },
  [JM_LANE_TOUCHPOINTS] = { "touchpoints", N_("Touchpoints"), NULL, INSIDE | CUSTOMER,
                            FIELDS (JM_TOUCHPOINT_MOMENT_OF_TRUTH) },
  [JM_LANE_ACTIONS] = { "actions", N_("Actions"), N_("What happens"), INSIDE | CUSTOMER,
                        FIELDS (JM_TOUCHPOINT_ACTION, JM_TOUCHPOINT_STEPS) },
  [JM_LANE_THOUGHTS] = { "thoughts", N_("Thoughts"), NULL, INSIDE, FIELDS (JM_TOUCHPOINT_THOUGHT) },
  [JM_LANE_NEEDS] = { "needs", N_("Needs"), NULL, INSIDE, FIELDS (JM_TOUCHPOINT_NEED) },
  [JM_LANE_MOTIVATIONS] = { "motivations", N_("Motivations"), NULL, INSIDE,
                            FIELDS (JM_TOUCHPOINT_MOTIVATIONS, JM_TOUCHPOINT_REASON, JM_TOUCHPOINT_REASON_SIGN) },
  [JM_LANE_EXPECTATIONS] = { "expectations", N_("Expectations"), N_("What to expect"), INSIDE | CUSTOMER,
                             FIELDS (JM_TOUCHPOINT_EXPECTATION, JM_TOUCHPOINT_EXPECTATION_MET, JM_TOUCHPOINT_PROMISE) },
  [JM_LANE_OFFERS] = { "offers", N_("Offers"), N_("What we offer"), INSIDE | CUSTOMER, FIELDS (JM_TOUCHPOINT_OFFER) },
  [JM_LANE_COMPLAINT_ROUTES] = { "complaint-routes", N_("How to complain"), NULL, INSIDE | CUSTOMER,
                                 FIELDS (JM_TOUCHPOINT_COMPLAINT_ROUTE) },
  [JM_LANE_EMOTIONS] = { "emotions", N_("Emotions"), N_("Experience"), INSIDE | EXECUTIVE,
                         FIELDS (JM_TOUCHPOINT_EMOTIONS) },
  [JM_LANE_CHANNELS] = { "channels", N_("Channels"), N_("Where"), INSIDE | CUSTOMER,
                         FIELDS (JM_TOUCHPOINT_CHANNEL, JM_TOUCHPOINT_DIGITAL) },
  [JM_LANE_PHYSICAL_EVIDENCE] = { "physical-evidence", N_("Physical evidence"), N_("What you see"), INSIDE | CUSTOMER,
                                  FIELDS (JM_TOUCHPOINT_PHYSICAL_EVIDENCE) },
  [JM_LANE_FRONTSTAGE] = { "frontstage", N_("Frontstage"), N_("What we do"), INSIDE | CUSTOMER,
                           FIELDS (JM_TOUCHPOINT_FRONTSTAGE) },
  [JM_LANE_BACKSTAGE] = { "backstage", N_("Backstage"), NULL, INSIDE, FIELDS (JM_TOUCHPOINT_BACKSTAGE) },
  [JM_LANE_SUPPORT] = { "support", N_("Support"), NULL, INSIDE, FIELDS (JM_TOUCHPOINT_SUPPORT) },
  [JM_LANE_OWNERS] = { "owners", N_("Owners"), NULL, INSIDE,
                       FIELDS (JM_TOUCHPOINT_OWNER, JM_TOUCHPOINT_DEPARTMENT, JM_TOUCHPOINT_INFLUENCE) },
  [JM_LANE_PAIN_POINTS] = { "pain-points", N_("Pain points"), N_("Worst pain points"), INSIDE | EXECUTIVE,
                            FIELDS (JM_TOUCHPOINT_PAIN_POINTS) },
  [JM_LANE_OPPORTUNITIES] = { "opportunities", N_("Opportunities"), N_("Best opportunities"), INSIDE | EXECUTIVE,
                              FIELDS (JM_TOUCHPOINT_OPPORTUNITIES) },
  [JM_LANE_IMPROVEMENTS] = { "improvements", N_("Improvements"), NULL, INSIDE, NO_FIELDS,
                             OF_MAP (JM_MAP_IMPROVEMENTS) },
  [JM_LANE_KPIS] = { "kpis", N_("KPIs"), NULL, INSIDE | EXECUTIVE, NO_FIELDS, OF_MAP (JM_MAP_KPIS) },
  [JM_LANE_MOMENTS_OF_TRUTH] = { "moments-of-truth", N_("Moments of truth"), NULL, EXECUTIVE,
                                 FIELDS (JM_TOUCHPOINT_MOMENT_OF_TRUTH) },
  [JM_LANE_INSIGHTS] = { "insights", N_("Insights"), NULL, ALL,
                         FIELDS (JM_TOUCHPOINT_INSIGHT, JM_TOUCHPOINT_SATISFACTION_QUESTION,
                                 JM_TOUCHPOINT_SATISFACTION_SCORE, JM_TOUCHPOINT_SATISFACTION_N, JM_TOUCHPOINT_ENTERED,
                                 JM_TOUCHPOINT_CONTINUED) },
  [JM_LANE_BACKGROUND] = { "background", N_("Background"), NULL, ALL, NO_FIELDS, OF_STAGE (BACKGROUND) },
  [JM_LANE_CUSTOM] = { "", N_("Lane"), NULL, INSIDE | CUSTOMER, FIELDS (JM_TOUCHPOINT_LANE_TEXTS),
                       OF_MAP (JM_MAP_LANES) },
};

/* Executives ask for the result before its causes. */
static const JmLaneType executive_order[] = {
  JM_LANE_OBJECTIVES,  JM_LANE_EMOTIONS,      JM_LANE_KPIS,
  JM_LANE_PAIN_POINTS, JM_LANE_OPPORTUNITIES, JM_LANE_MOMENTS_OF_TRUTH,
};

/**
 * jm_lane_type_get_info:
 * @type: a lane
 *
 * Returns: (transfer none): its names, and who sees it
 */
const JmLaneInfo *
jm_lane_type_get_info (JmLaneType type)
{
  g_return_val_if_fail (type < JM_N_LANE_TYPES, NULL);

  return &lanes[type];
}

static const JmChoice *
get_bases (void)
{
  return jm_kind_get_field (JM_KIND_VIEW, JM_VIEW_BASE)->choices;
}

/* Names are typed by people: case does not count, nor how a letter with an accent is made. */
static char *
fold (const char *name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);

  return g_utf8_normalize (folded, -1, G_NORMALIZE_ALL);
}

static JmView
get_view_of_preset (const JmItem *preset)
{
  int base = jm_item_get_choice (preset, JM_VIEW_BASE);

  return (JmView) { base != JM_CHOICE_UNSET ? (JmViewBase) base : JM_VIEW_OPERATIONAL, preset };
}

/**
 * jm_view_find:
 * @root: the root of a map
 * @name: the name of a base, or the id or title of a preset of the map
 * @view: (out caller-allocates): the view
 *
 * Bases come before ids and ids before titles, of which the first one counts.  Case matters
 * in ids only.  A preset without a base is based on the operational view.
 *
 * Returns: %FALSE when no view is called so
 */
gboolean
jm_view_find (const JmItem *root,
              const char   *name,
              JmView       *view)
{
  const JmChoice *bases = get_bases ();
  g_autofree char *wanted = fold (name);
  guint n_presets = jm_item_get_n_children (root, JM_MAP_VIEWS);

  for (guint i = 0; bases[i].name != NULL; i++)
    if (strcmp (bases[i].name, wanted) == 0)
      {
        *view = (JmView) { (JmViewBase) i, NULL };
        return TRUE;
      }

  for (guint i = 0; i < n_presets; i++)
    if (strcmp (jm_item_get_id (jm_item_get_child (root, JM_MAP_VIEWS, i)), name) == 0)
      {
        *view = get_view_of_preset (jm_item_get_child (root, JM_MAP_VIEWS, i));
        return TRUE;
      }

  for (guint i = 0; i < n_presets && *wanted != '\0'; i++)
    {
      const JmItem *preset = jm_item_get_child (root, JM_MAP_VIEWS, i);
      g_autofree char *title = fold (jm_item_get_text (preset, JM_VIEW_TITLE));

      if (strcmp (title, wanted) != 0)
        continue;

      *view = get_view_of_preset (preset);
      return TRUE;
    }

  return FALSE;
}

/**
 * jm_view_list_names:
 * @root: the root of a map
 *
 * Returns: (transfer full) (element-type utf8): names by which jm_view_find() finds each
 *   view: those of the bases, then for each preset its title, or its id where the title is
 *   empty or leads to another view
 */
GPtrArray *
jm_view_list_names (const JmItem *root)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  const JmChoice *bases = get_bases ();

  for (guint i = 0; bases[i].name != NULL; i++)
    g_ptr_array_add (names, g_strdup (bases[i].name));

  for (guint i = 0; i < jm_item_get_n_children (root, JM_MAP_VIEWS); i++)
    {
      const JmItem *preset = jm_item_get_child (root, JM_MAP_VIEWS, i);
      const char *title = jm_item_get_text (preset, JM_VIEW_TITLE);
      JmView found;

      if (jm_view_find (root, title, &found) && found.preset == preset)
        g_ptr_array_add (names, g_strdup (title));
      else
        g_ptr_array_add (names, g_strdup (jm_item_get_id (preset)));
    }

  return names;
}

/**
 * jm_view_get_title:
 * @self: a view
 *
 * The title of a preset is for those only who may see that field: a customer reads the name
 * of the base.
 *
 * Returns: (transfer full): for example "Executive view", or the title of the preset
 */
char *
jm_view_get_title (const JmView *self)
{
  static const char *const titles[] = {
    [JM_VIEW_EXECUTIVE] = N_("Executive view"),
    [JM_VIEW_OPERATIONAL] = N_("Operational view"),
    [JM_VIEW_CUSTOMER] = N_("Customer view"),
    [JM_VIEW_ALL] = N_("Everything"),
  };

  if (self->preset != NULL && jm_item_is_set (self->preset, JM_VIEW_TITLE) &&
      jm_kind_get_field (JM_KIND_VIEW, JM_VIEW_TITLE)->audience & jm_view_get_audience (self))
    return g_strdup (jm_item_get_text (self->preset, JM_VIEW_TITLE));

  return g_strdup (_(titles[self->base]));
}

/**
 * jm_view_is_by_stage:
 * @self: a view
 *
 * Returns: whether a column is a whole stage rather than a touchpoint
 */
gboolean
jm_view_is_by_stage (const JmView *self)
{
  return self->base == JM_VIEW_EXECUTIVE;
}

/**
 * jm_view_get_audience:
 * @self: a view
 *
 * Returns: who it is for
 */
JmAudience
jm_view_get_audience (const JmView *self)
{
  switch (self->base)
    {
    case JM_VIEW_EXECUTIVE:
      return JM_AUDIENCE_EXECUTIVE;
    case JM_VIEW_CUSTOMER:
      return JM_AUDIENCE_CUSTOMER;
    case JM_VIEW_OPERATIONAL:
    case JM_VIEW_ALL:
    default:
      return JM_AUDIENCE_OPERATIONAL;
    }
}

static void
add_lane (GArray       *choices,
          JmLaneType    type,
          const JmItem *custom)
{
  const JmLaneChoice choice = { type, custom };

  g_array_append_val (choices, choice);
}

/* Whether a view of that base can show the lane at all: executives see no lane that is only
 * worked with, customers none that is internal. */
static gboolean
is_allowed (const JmView *self,
            JmLaneType    type,
            const JmItem *custom)
{
  guint views = lanes[type].views;

  if (custom != NULL && self->base == JM_VIEW_CUSTOMER && jm_item_get_flag (custom, JM_LANE_INTERNAL))
    return FALSE;

  if (self->base == JM_VIEW_EXECUTIVE || self->base == JM_VIEW_CUSTOMER)
    return (views & JM_VIEW_BIT (self->base)) != 0;

  return TRUE;
}

static gboolean
has_lane (GArray       *choices,
          JmLaneType    type,
          const JmItem *custom)
{
  for (guint i = 0; i < choices->len; i++)
    {
      const JmLaneChoice *choice = &g_array_index (choices, JmLaneChoice, i);

      if (choice->type == type && choice->custom == custom)
        return TRUE;
    }

  return FALSE;
}

/* A name that both a common lane and one of the map have means the common one. */
static void
add_by_name (const JmView *self,
             const JmItem *root,
             const char   *name,
             GArray       *choices)
{
  for (guint type = 0; type < JM_LANE_CUSTOM; type++)
    if (strcmp (lanes[type].name, name) == 0)
      {
        if (is_allowed (self, (JmLaneType) type, NULL) && !has_lane (choices, (JmLaneType) type, NULL))
          add_lane (choices, (JmLaneType) type, NULL);
        return;
      }

  for (guint i = 0; i < jm_item_get_n_children (root, JM_MAP_LANES); i++)
    {
      const JmItem *custom = jm_item_get_child (root, JM_MAP_LANES, i);

      if (strcmp (jm_item_get_id (custom), name) == 0 && is_allowed (self, JM_LANE_CUSTOM, custom) &&
          !has_lane (choices, JM_LANE_CUSTOM, custom))
        add_lane (choices, JM_LANE_CUSTOM, custom);
    }
}

/**
 * jm_view_list_lanes:
 * @self: a view
 * @root: the root of the map
 *
 * The lanes of a preset come in its own order.  Where a column is a touchpoint, its card is
 * always there, first unless the preset places it: what stands below means nothing without.
 * A preset that names no lane shows those of its base.
 *
 * Returns: (transfer full) (element-type JmLaneChoice): the lanes from top to bottom; they
 *   borrow from @root
 */
GArray *
jm_view_list_lanes (const JmView *self,
                    const JmItem *root)
{
  GArray *choices = g_array_new (FALSE, FALSE, sizeof (JmLaneChoice));
  guint n_named = self->preset != NULL ? jm_item_get_n_texts (self->preset, JM_VIEW_LANES) : 0;
  const JmLaneChoice cards = { JM_LANE_TOUCHPOINTS, NULL };

  for (guint i = 0; i < n_named; i++)
    add_by_name (self, root, jm_item_get_nth_text (self->preset, JM_VIEW_LANES, i), choices);

  for (guint i = 0; n_named == 0 && self->base == JM_VIEW_EXECUTIVE && i < G_N_ELEMENTS (executive_order); i++)
    add_lane (choices, executive_order[i], NULL);

  for (guint type = 0; n_named == 0 && self->base != JM_VIEW_EXECUTIVE && type < JM_LANE_CUSTOM; type++)
    if (lanes[type].views & JM_VIEW_BIT (self->base))
      add_lane (choices, (JmLaneType) type, NULL);

  for (guint i = 0; n_named == 0 && i < jm_item_get_n_children (root, JM_MAP_LANES); i++)
    {
      const JmItem *custom = jm_item_get_child (root, JM_MAP_LANES, i);

      if (is_allowed (self, JM_LANE_CUSTOM, custom))
        add_lane (choices, JM_LANE_CUSTOM, custom);
    }

  if (!jm_view_is_by_stage (self) && !has_lane (choices, JM_LANE_TOUCHPOINTS, NULL))
    g_array_prepend_val (choices, cards);

  return choices;
}
