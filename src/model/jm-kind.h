/* jm-kind.h: the kinds of item that a map is made of, and their fields
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Static tables made from jm-field-list.h.  Nothing here is allocated or freed.
 */

#pragma once

#include <glib.h>

#include "jm-field-list.h"

G_BEGIN_DECLS

#define JM_ENUM_KIND(KIND, ...) JM_KIND_##KIND,
typedef enum
{
  JM_KINDS (JM_ENUM_KIND) JM_N_KINDS
} JmKind;
#undef JM_ENUM_KIND

/* One enumeration per kind: JM_STAGE_TITLE is the index of the field in the table of
 * JM_KIND_STAGE, JM_STAGE_N_FIELDS their number. */
#define JM_ENUM_FIELD(KIND, NAME, ...) JM_##KIND##_##NAME,
#define JM_ENUM_FIELDS(KIND, ...)                    \
  enum                                               \
  {                                                  \
    JM_##KIND##_FIELDS (JM_ENUM_FIELD) JM_##KIND##_N_FIELDS \
  };
JM_KINDS (JM_ENUM_FIELDS)
#undef JM_ENUM_FIELDS
#undef JM_ENUM_FIELD

/* Sets of kinds, for references. */
#define JM_KIND_BIT(kind) (1u << (kind))
#define JM_LANES JM_KIND_BIT (JM_KIND_LANE)
#define JM_PERSONAS JM_KIND_BIT (JM_KIND_PERSONA)
#define JM_STAGES JM_KIND_BIT (JM_KIND_STAGE)
#define JM_TOUCHPOINTS JM_KIND_BIT (JM_KIND_TOUCHPOINT)
#define JM_PAIN_POINTS JM_KIND_BIT (JM_KIND_PAIN_POINT)
#define JM_OPPORTUNITIES JM_KIND_BIT (JM_KIND_OPPORTUNITY)
#define JM_ANY_KIND ((1u << JM_N_KINDS) - 1)

/**
 * JmType:
 * @JM_TYPE_UNSET: only in a #JmValue: the field goes back to its default
 * @JM_TYPE_TEXT: one line of text; default empty
 * @JM_TYPE_PROSE: text that may hold line breaks; default empty
 * @JM_TYPE_DATE: a date as YYYY-MM-DD; default empty
 * @JM_TYPE_COLOUR: a colour as #rrggbb; default empty
 * @JM_TYPE_PATH: a file, relative to the document; default empty
 * @JM_TYPE_PICTURE: a picture: a file as %JM_TYPE_PATH, or itself as jm-data-uri.h says; default empty
 * @JM_TYPE_NUMBER: a finite double within the field's range; default unset (NAN)
 * @JM_TYPE_INTEGER: a whole number within the field's range; default unset (NAN)
 * @JM_TYPE_FLAG: true or false; default false
 * @JM_TYPE_CHOICE: one of the field's choices; default %JM_CHOICE_UNSET
 * @JM_TYPE_REFERENCE: the id of another item; default empty
 * @JM_TYPE_TEXTS: a list of lines; default empty
 * @JM_TYPE_REFERENCES: a list of ids; default empty
 * @JM_TYPE_CHILDREN: a list of items; default empty
 */
typedef enum
{
  JM_TYPE_UNSET,
  JM_TYPE_TEXT,
  JM_TYPE_PROSE,
  JM_TYPE_DATE,
  JM_TYPE_COLOUR,
  JM_TYPE_PATH,
  JM_TYPE_PICTURE,
  JM_TYPE_NUMBER,
  JM_TYPE_INTEGER,
  JM_TYPE_FLAG,
  JM_TYPE_CHOICE,
  JM_TYPE_REFERENCE,
  JM_TYPE_TEXTS,
  JM_TYPE_REFERENCES,
  JM_TYPE_CHILDREN,
} JmType;

/**
 * JmAudience:
 *
 * Who may see a field.
 */
typedef enum
{
  JM_AUDIENCE_EXECUTIVE = 1 << 0,
  JM_AUDIENCE_OPERATIONAL = 1 << 1,
  JM_AUDIENCE_CUSTOMER = 1 << 2,
} JmAudience;

/* The value of a choice that nobody made. */
#define JM_CHOICE_UNSET (-1)

typedef struct
{
  const char *name;  /* in documents */
  const char *label; /* untranslated: show it through _() */
} JmChoice;

typedef struct
{
  const char *name;        /* in documents */
  const char *label;       /* untranslated: show it through _() */
  const char *help;        /* untranslated: show it through _() */
  JmType type;
  JmAudience audience;
  double minimum;          /* NUMBER and INTEGER */
  double maximum;
  const JmChoice *choices; /* CHOICE; ends with a NULL name */
  guint targets;           /* REFERENCE and REFERENCES: JM_KIND_BIT of each kind */
  gboolean needed;         /* REFERENCE: the item is deleted with its target */
  gboolean follows;        /* REFERENCE: the same, but the item may do without one from the start */
  JmKind child;            /* CHILDREN */
} JmField;

typedef struct
{
  const char *name;        /* in the JSON Schema */
  const char *prefix;      /* new ids begin with it */
  const char *label;       /* untranslated: show it through _() */
  const char *label_plural;
  const JmField *fields;   /* in document order */
  guint n_fields;
} JmKindInfo;

/* What may be chosen, as constants: the index in the list of the same name. */
typedef enum
{
  JM_MAP_CURRENT_STATE,
  JM_MAP_FUTURE_STATE,
  JM_MAP_DAY_IN_THE_LIFE,
  JM_MAP_SERVICE_BLUEPRINT,
} JmMapType;
typedef enum { JM_POSITIVE, JM_NEGATIVE } JmSign;
typedef enum { JM_YES, JM_PARTLY, JM_NO } JmInfluence;
typedef enum { JM_DIGITAL_YES, JM_DIGITAL_NO } JmDigital;
typedef enum
{
  JM_PAIN_FRICTION,
  JM_PAIN_DELAY,
  JM_PAIN_CONFUSION,
  JM_PAIN_COST,
  JM_PAIN_QUALITY,
  JM_PAIN_DISRUPTION,
  JM_PAIN_OTHER,
} JmPainKind;
typedef enum { JM_EVIDENCE_ASSUMED, JM_EVIDENCE_PARTLY, JM_EVIDENCE_RESEARCHED } JmEvidenceState;
typedef enum { JM_EXPECTATION_MISSED, JM_EXPECTATION_MET, JM_EXPECTATION_EXCEEDED } JmExpectation;
typedef enum { JM_PROMISE_KEPT, JM_PROMISE_BROKEN } JmPromise;
typedef enum { JM_MINUTES, JM_HOURS, JM_DAYS, JM_WEEKS, JM_MONTHS, JM_YEARS } JmUnitOfTime;
typedef enum { JM_VIEW_EXECUTIVE, JM_VIEW_OPERATIONAL, JM_VIEW_CUSTOMER, JM_VIEW_ALL } JmViewBase;
typedef enum
{
  JM_KPI_KIND_CONVERSION,
  JM_KPI_KIND_COMPLETION,
  JM_KPI_KIND_ABANDONMENT,
  JM_KPI_KIND_RETENTION,
  JM_KPI_KIND_CHURN,
  JM_KPI_KIND_CSAT,
  JM_KPI_KIND_NPS,
  JM_KPI_KIND_CES,
  JM_KPI_KIND_TIME,
  JM_KPI_KIND_COUNT,
  JM_KPI_KIND_MONEY,
  JM_KPI_KIND_CUSTOM,
} JmKpiKind;
typedef enum { JM_LINK_LOOP_BACK, JM_LINK_SKIP, JM_LINK_HAND_OFF_SMOOTH, JM_LINK_HAND_OFF_ROUGH } JmLinkKind;
typedef enum { JM_STATUS_IDEA, JM_STATUS_PLANNED, JM_STATUS_IN_PROGRESS, JM_STATUS_DONE, JM_STATUS_DROPPED } JmStatus;
typedef enum { JM_MORE_IS_BETTER, JM_LESS_IS_BETTER } JmDirection;
typedef enum
{
  JM_TOUCHPOINT_WEBSITE,
  JM_TOUCHPOINT_PARTNER_SITE,
  JM_TOUCHPOINT_APP,
  JM_TOUCHPOINT_SOCIAL,
  JM_TOUCHPOINT_PAID_ADVERT,
  JM_TOUCHPOINT_TV,
  JM_TOUCHPOINT_POSTER,
  JM_TOUCHPOINT_PACKAGING,
  JM_TOUCHPOINT_TRADE_SHOW,
  JM_TOUCHPOINT_EVENT,
  JM_TOUCHPOINT_E_MAIL,
  JM_TOUCHPOINT_REVIEW_SITE,
  JM_TOUCHPOINT_IN_PERSON,
  JM_TOUCHPOINT_SHOP,
  JM_TOUCHPOINT_WORD_OF_MOUTH,
  JM_TOUCHPOINT_PHONE,
  JM_TOUCHPOINT_VIDEO,
  JM_TOUCHPOINT_CHAT,
  JM_TOUCHPOINT_SMS,
  JM_TOUCHPOINT_LETTER,
  JM_TOUCHPOINT_PARCEL,
  JM_TOUCHPOINT_PAYMENT,
  JM_TOUCHPOINT_LOYALTY_SCHEME,
  JM_TOUCHPOINT_PRODUCT_USE,
  JM_TOUCHPOINT_OTHER,
  JM_N_TOUCHPOINT_KINDS
} JmTouchpointKind;

const JmKindInfo *jm_kind_get_info    (JmKind         kind);
const JmField    *jm_kind_get_field   (JmKind         kind,
                                       guint          field);
int               jm_kind_find_field  (JmKind         kind,
                                       const char    *name);
int               jm_field_find_choice (const JmField *field,
                                        const char    *name);

G_END_DECLS
