/* jm-stack.h: cells that are filled from top to bottom
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the cells of several lanes are made of.  Each function puts something at the
 * builder's y and moves it on.
 */

#pragma once

#include "jm-cell.h"

G_BEGIN_DECLS

/* Between two things in one cell. */
#define JM_STACK_GAP 5.0

JmElement *jm_stack_text   (JmCellBuilder *builder,
                            JmTextStyle    style,
                            JmRole         role,
                            const char    *string,
                            double         x,
                            double         width);
JmElement *jm_stack_field  (JmCellBuilder *builder,
                            JmTextStyle    style,
                            JmRole         role,
                            const JmItem  *item,
                            guint          field,
                            const char    *string);
void       jm_stack_sign   (JmCellBuilder *builder,
                            JmSymbol       symbol,
                            JmRole         role,
                            const char    *string,
                            const JmItem  *item,
                            guint          field);
guint      jm_stack_begin_box (JmCellBuilder *builder,
                            JmBoxStyle     style,
                            const JmItem  *item,
                            guint          field);
void       jm_stack_end_box (JmCellBuilder *builder,
                            guint          box);
void       jm_stack_note   (JmCellBuilder *builder,
                            JmBoxStyle     style,
                            const JmItem  *item,
                            guint          field,
                            double         dots,
                            const char    *detail);
void       jm_stack_trim   (JmCellBuilder *builder);

G_END_DECLS
