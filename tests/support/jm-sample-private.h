/* jm-sample-private.h: a sample map in the making
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Ids count the items of each kind in the order in which they are made, so that items can
 * refer to others that are yet to come.
 */

#pragma once

#include "jm-map.h"
#include "jm-sample-text.h"

G_BEGIN_DECLS

#define JM_SAMPLE_N_LANES 2

typedef struct
{
  GRand *rand;
  guint n_of_kind[JM_N_KINDS]; /* items made so far, for their ids */
  guint n_personas;
  guint n_touchpoints;         /* of the whole map, when it is done */
  double flow;                 /* how many customers there are just now */
  GArray *moods;               /* double: how each persona feels just now */
  JmItem *root;                /* still being filled */
  JmItem *walkthrough;         /* the same */
} JmMaker;

guint   jm_maker_choose          (JmMaker          *self,
                                  guint             n);
JmItem *jm_maker_add             (JmMaker          *self,
                                  JmItem           *parent,
                                  guint             list);
void    jm_maker_fill_sentence   (JmMaker          *self,
                                  JmItem           *item,
                                  guint             field,
                                  JmSampleSentence  sort);
void    jm_maker_fill_sentences  (JmMaker          *self,
                                  JmItem           *item,
                                  guint             field,
                                  JmSampleSentence  sort,
                                  guint             n);
void    jm_maker_fill_number     (JmItem           *item,
                                  guint             field,
                                  double            number);
void    jm_maker_fill_reference  (JmItem           *item,
                                  guint             field,
                                  JmKind            kind,
                                  guint             number);
void    jm_maker_fill_choice     (JmMaker          *self,
                                  JmItem           *item,
                                  guint             field);
void    jm_maker_fill_rating     (JmMaker          *self,
                                  JmItem           *item,
                                  guint             field);
void    jm_maker_fill_date       (JmMaker          *self,
                                  JmItem           *item,
                                  guint             field,
                                  guint             year);

void    jm_maker_add_evidence    (JmMaker          *self,
                                  JmItem           *item,
                                  guint             list);
void    jm_maker_add_kpi         (JmMaker          *self,
                                  JmItem           *at);
JmItem *jm_maker_add_touchpoint  (JmMaker          *self,
                                  JmItem           *stage);

G_END_DECLS
