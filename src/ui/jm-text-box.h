/* jm-text-box.h: where somebody types on the map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A JmTextBox is a text view that looks like the text of the map which it covers, as large as
 * what is typed.  It knows nothing of maps.
 *
 * Signals:
 *  "left" (exit)  the person is done, as #JmTextExit says
 *  "grown" ()     it may need another height
 */

#pragma once

#include <gtk/gtk.h>

#include "jm-kind.h"
#include "jm-style.h"

G_BEGIN_DECLS

/* How typing ends. */
typedef enum
{
  JM_TEXT_DONE,
  JM_TEXT_CANCELLED,
  JM_TEXT_NEXT,
  JM_TEXT_BACK,
  JM_TEXT_NEW_TOUCHPOINT,
  JM_TEXT_NEW_STAGE,
  JM_TEXT_FOCUS_LOST,
} JmTextExit;

#define JM_TYPE_TEXT_BOX (jm_text_box_get_type ())
G_DECLARE_FINAL_TYPE (JmTextBox, jm_text_box, JM, TEXT_BOX, GtkWidget)

JmTextBox *jm_text_box_new       (const JmField *field,
                                  const char    *hint);
void       jm_text_box_set_look  (JmTextBox     *self,
                                  JmTextStyle    style,
                                  const char    *families,
                                  JmColour       ink,
                                  JmColour       paper);
void       jm_text_box_set_size  (JmTextBox     *self,
                                  double         width,
                                  double         height,
                                  double         zoom,
                                  int            most_height);
int        jm_text_box_get_padding (JmTextBox   *self);
void       jm_text_box_set_text  (JmTextBox     *self,
                                  const char    *text);
char      *jm_text_box_dup_text  (JmTextBox     *self);
void       jm_text_box_complain  (JmTextBox     *self,
                                  const char    *text);
GtkWidget *jm_text_box_get_view  (JmTextBox     *self);

G_END_DECLS
