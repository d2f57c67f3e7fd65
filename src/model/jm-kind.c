/* jm-kind.c: the kinds of item that a map is made of, and their fields
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-kind.h"

#include <string.h>

#include <glib/gi18n.h>

/* What may be chosen.  Names stand in documents and never change. */

static const JmChoice map_types[] = {
  { "current-state", N_("Current state") },
  { "future-state", N_("Future state") },
  { "day-in-the-life", N_("Day in the life") },
  { "service-blueprint", N_("Service blueprint") },
  { NULL },
};

static const JmChoice offerings[] = {
  { "product", N_("Product") },
  { "service", N_("Service") },
  { NULL },
};

static const JmChoice views[] = {
  { "executive", N_("Executive") },
  { "operational", N_("Operational") },
  { "customer", N_("Customer") },
  { "all", N_("Everything") },
  { NULL },
};

static const JmChoice units_of_time[] = {
  { "minutes", N_("Minutes") },
  { "hours", N_("Hours") },
  { "days", N_("Days") },
  { "weeks", N_("Weeks") },
  { "months", N_("Months") },
  { "years", N_("Years") },
  { NULL },
};

static const JmChoice influences[] = {
  { "yes", N_("Yes") },
  { "partly", N_("Partly") },
  { "no", N_("No") },
  { NULL },
};

static const JmChoice yes_no[] = {
  { "yes", N_("Yes") },
  { "no", N_("No") },
  { NULL },
};

static const JmChoice signs[] = {
  { "positive", N_("Positive") },
  { "negative", N_("Negative") },
  { NULL },
};

static const JmChoice expectations[] = {
  { "missed", N_("Missed") },
  { "met", N_("Met") },
  { "exceeded", N_("Exceeded") },
  { NULL },
};

static const JmChoice promises[] = {
  { "kept", N_("Kept") },
  { "broken", N_("Broken") },
  { NULL },
};

static const JmChoice touchpoint_kinds[] = {
  { "website", N_("Own website") },
  { "partner-site", N_("Partner site") },
  { "app", N_("App") },
  { "social", N_("Social media") },
  { "paid-advert", N_("Paid advert") },
  { "tv", N_("Television") },
  { "poster", N_("Poster") },
  { "packaging", N_("Packaging") },
  { "trade-show", N_("Trade show") },
  { "event", N_("Event") },
  { "e-mail", N_("E-mail") },
  { "review-site", N_("Review site") },
  { "in-person", N_("In person") },
  { "shop", N_("Shop") },
  { "word-of-mouth", N_("Word of mouth") },
  { "phone", N_("Phone") },
  { "video", N_("Video") },
  { "chat", N_("Chat") },
  { "sms", N_("Text message") },
  { "letter", N_("Letter") },
  { "parcel", N_("Parcel") },
  { "payment", N_("Payment") },
  { "loyalty-scheme", N_("Loyalty scheme") },
  { "product-use", N_("Use of the product") },
  { "other", N_("Other") },
  { NULL },
};

static const JmChoice pain_kinds[] = {
  { "friction", N_("Friction") },
  { "delay", N_("Delay") },
  { "confusion", N_("Confusion") },
  { "cost", N_("Cost") },
  { "quality", N_("Quality") },
  { "disruption", N_("Disruption") },
  { "other", N_("Other") },
  { NULL },
};

static const JmChoice opportunity_kinds[] = {
  { "improvement", N_("Improvement") },
  { "personalisation", N_("Personalisation") },
  { "convenience", N_("Convenience") },
  { "support", N_("Customer support") },
  { "brand", N_("Brand") },
  { "other", N_("Other") },
  { NULL },
};

static const JmChoice evidence_states[] = {
  { "assumed", N_("Assumed") },
  { "partly", N_("Partly researched") },
  { "researched", N_("Researched") },
  { NULL },
};

static const JmChoice kpi_kinds[] = {
  { "conversion", N_("Conversion") },
  { "completion", N_("Completion") },
  { "abandonment", N_("Abandonment") },
  { "retention", N_("Retention") },
  { "churn", N_("Churn") },
  { "csat", N_("Customer satisfaction (CSAT)") },
  { "nps", N_("Net Promoter Score (NPS)") },
  { "ces", N_("Customer Effort Score (CES)") },
  { "time", N_("Time") },
  { "count", N_("Count") },
  { "money", N_("Money") },
  { "custom", N_("Custom") },
  { NULL },
};

static const JmChoice directions[] = {
  { "up", N_("More is better") },
  { "down", N_("Less is better") },
  { NULL },
};

static const JmChoice link_kinds[] = {
  { "loop-back", N_("Loop back") },
  { "skip", N_("Skip") },
  { "hand-off-smooth", N_("Smooth hand-off") },
  { "hand-off-rough", N_("Rough hand-off") },
  { NULL },
};

static const JmChoice statuses[] = {
  { "idea", N_("Idea") },
  { "planned", N_("Planned") },
  { "in-progress", N_("In progress") },
  { "done", N_("Done") },
  { "dropped", N_("Dropped") },
  { NULL },
};

static const JmChoice resource_states[] = {
  { "have", N_("At hand") },
  { "need", N_("Needed") },
  { NULL },
};

static const JmChoice results[] = {
  { "matches", N_("Matches") },
  { "differs", N_("Differs") },
  { NULL },
};

#define N_CHOICES(list) (G_N_ELEMENTS (list) - 1)
G_STATIC_ASSERT (N_CHOICES (map_types) == JM_MAP_SERVICE_BLUEPRINT + 1);
G_STATIC_ASSERT (N_CHOICES (influences) == JM_NO + 1);
G_STATIC_ASSERT (N_CHOICES (yes_no) == JM_DIGITAL_NO + 1);
G_STATIC_ASSERT (N_CHOICES (signs) == JM_NEGATIVE + 1);
G_STATIC_ASSERT (N_CHOICES (touchpoint_kinds) == JM_N_TOUCHPOINT_KINDS);
G_STATIC_ASSERT (N_CHOICES (pain_kinds) == JM_PAIN_OTHER + 1);
G_STATIC_ASSERT (N_CHOICES (evidence_states) == JM_EVIDENCE_RESEARCHED + 1);
G_STATIC_ASSERT (N_CHOICES (views) == JM_VIEW_ALL + 1);
G_STATIC_ASSERT (N_CHOICES (kpi_kinds) == JM_KPI_KIND_CUSTOM + 1);
G_STATIC_ASSERT (N_CHOICES (link_kinds) == JM_LINK_HAND_OFF_ROUGH + 1);
G_STATIC_ASSERT (N_CHOICES (expectations) == JM_EXPECTATION_EXCEEDED + 1);
G_STATIC_ASSERT (N_CHOICES (promises) == JM_PROMISE_BROKEN + 1);
G_STATIC_ASSERT (N_CHOICES (statuses) == JM_STATUS_DROPPED + 1);
G_STATIC_ASSERT (N_CHOICES (units_of_time) == JM_YEARS + 1);
G_STATIC_ASSERT (N_CHOICES (directions) == JM_LESS_IS_BETTER + 1);

/* The words of jm-field-list.h, as initialisers. */

#define TEXT .type = JM_TYPE_TEXT
#define PROSE .type = JM_TYPE_PROSE
#define TEXTS .type = JM_TYPE_TEXTS
#define FLAG .type = JM_TYPE_FLAG
#define DATE .type = JM_TYPE_DATE
#define COLOUR .type = JM_TYPE_COLOUR
#define PATH .type = JM_TYPE_PATH
#define PICTURE .type = JM_TYPE_PICTURE
#define INTEGER(least, most) .type = JM_TYPE_INTEGER, .minimum = (least), .maximum = (most)
#define NUMBER(least, most) .type = JM_TYPE_NUMBER, .minimum = (least), .maximum = (most)
#define CHOICE(list) .type = JM_TYPE_CHOICE, .choices = (list)
#define REFERENCE(kinds) .type = JM_TYPE_REFERENCE, .targets = (kinds)
#define NEEDED(kinds) .type = JM_TYPE_REFERENCE, .targets = (kinds), .needed = TRUE
#define FOLLOWING(kinds) .type = JM_TYPE_REFERENCE, .targets = (kinds), .follows = TRUE
#define REFERENCES(kinds) .type = JM_TYPE_REFERENCES, .targets = (kinds)
#define CHILDREN(kind) .type = JM_TYPE_CHILDREN, .child = (kind)

#define OPERATION JM_AUDIENCE_OPERATIONAL
#define INTERNAL (JM_AUDIENCE_EXECUTIVE | JM_AUDIENCE_OPERATIONAL)
#define WORKING (JM_AUDIENCE_OPERATIONAL | JM_AUDIENCE_CUSTOMER)
#define EVERYONE (JM_AUDIENCE_EXECUTIVE | JM_AUDIENCE_OPERATIONAL | JM_AUDIENCE_CUSTOMER)

#define FIELD(kind_, field_, name_, type_, audience_, label_, help_) \
  { .name = (name_), .label = (label_), .help = (help_), .audience = (audience_), type_ },
#define FIELD_TABLE(kind, ...) \
  static const JmField fields_of_##kind[] = { JM_##kind##_FIELDS (FIELD) };
JM_KINDS (FIELD_TABLE)

#define KIND(kind_, name_, prefix_, label_, plural_)                        \
  { .name = (name_), .prefix = (prefix_), .label = (label_), .label_plural = (plural_), \
    .fields = fields_of_##kind_, .n_fields = JM_##kind_##_N_FIELDS },
static const JmKindInfo kinds[] = { JM_KINDS (KIND) };

G_STATIC_ASSERT (G_N_ELEMENTS (kinds) == JM_N_KINDS);

/* Field names by their hash, one table per kind: a reader asks for each member of a large
 * document.  At most half of the slots are taken, so that a search ends after a step or two. */
#define N_SLOTS 128
#define EMPTY 0xff
#define FITS(kind, ...) G_STATIC_ASSERT (JM_##kind##_N_FIELDS <= N_SLOTS / 2);
JM_KINDS (FITS)

static guint8 slots[JM_N_KINDS][N_SLOTS];

/* FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
static guint32
hash_name (const char *name)
{
  guint32 hash = 2166136261u;

  for (const guchar *p = (const guchar *) name; *p != '\0'; p++)
    hash = (hash ^ *p) * 16777619u;

  return hash ^ (hash >> 16);
}

static gpointer
fill_slots (gpointer unused)
{
  memset (slots, EMPTY, sizeof slots);

  for (guint kind = 0; kind < JM_N_KINDS; kind++)
    for (guint field = 0; field < kinds[kind].n_fields; field++)
      {
        guint slot = hash_name (kinds[kind].fields[field].name) % N_SLOTS;

        while (slots[kind][slot] != EMPTY)
          slot = (slot + 1) % N_SLOTS;
        slots[kind][slot] = (guint8) field;
      }

  return NULL;
}

/**
 * jm_kind_get_info:
 * @kind: a kind
 *
 * Returns: (transfer none): what is known about the kind
 */
const JmKindInfo *
jm_kind_get_info (JmKind kind)
{
  g_return_val_if_fail (kind < JM_N_KINDS, NULL);

  return &kinds[kind];
}

/**
 * jm_kind_get_field:
 * @kind: a kind
 * @field: one of its fields, for example %JM_STAGE_TITLE
 *
 * Returns: (transfer none): the declaration of the field
 */
const JmField *
jm_kind_get_field (JmKind kind,
                   guint  field)
{
  g_return_val_if_fail (kind < JM_N_KINDS, NULL);
  g_return_val_if_fail (field < kinds[kind].n_fields, NULL);

  return &kinds[kind].fields[field];
}

/**
 * jm_kind_find_field:
 * @kind: a kind
 * @name: the name of a field in documents
 *
 * The cost does not depend on the number of fields.
 *
 * Returns: the field, or -1 when the kind has none of that name
 */
int
jm_kind_find_field (JmKind      kind,
                    const char *name)
{
  static GOnce once = G_ONCE_INIT;

  g_return_val_if_fail (kind < JM_N_KINDS, -1);
  g_return_val_if_fail (name != NULL, -1);

  g_once (&once, fill_slots, NULL);

  for (guint slot = hash_name (name) % N_SLOTS; slots[kind][slot] != EMPTY; slot = (slot + 1) % N_SLOTS)
    {
      guint field = slots[kind][slot];

      if (strcmp (kinds[kind].fields[field].name, name) == 0)
        return (int) field;
    }

  return -1;
}

/**
 * jm_field_find_choice:
 * @field: a field of the type %JM_TYPE_CHOICE
 * @name: the name of a choice in documents
 *
 * Returns: the index of the choice, or %JM_CHOICE_UNSET when there is none of that name
 */
int
jm_field_find_choice (const JmField *field,
                      const char    *name)
{
  g_return_val_if_fail (field != NULL && field->type == JM_TYPE_CHOICE, JM_CHOICE_UNSET);
  g_return_val_if_fail (name != NULL, JM_CHOICE_UNSET);

  for (int i = 0; field->choices[i].name != NULL; i++)
    if (strcmp (field->choices[i].name, name) == 0)
      return i;

  return JM_CHOICE_UNSET;
}
