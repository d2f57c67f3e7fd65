/* jm-screen-colours.c: the colours of a map on a dark screen, and with high contrast
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Contrast is that of WCAG 2: (Y1 + 0.05) / (Y2 + 0.05).  Replacing each Y + 0.05 by a constant
 * divided by it leaves every ratio as it is.  Hue and colourfulness are kept in Oklab
 * (Björn Ottosson, 2020), as far as a screen can show them at the new lightness.
 */

#include "config.h"

#include "jm-screen-colours.h"

#include <math.h>

#include "jm-style.h"

#define FLARE 0.05
#define BRIGHTEST (1 + FLARE)

struct _JmScreenColours
{
  gboolean dark;
  gboolean high_contrast;
  double constant;     /* of a dark screen */
  GHashTable *colours; /* opaque colour of paper → colour of the screen */
};

typedef struct
{
  double red;
  double green;
  double blue;
} Linear;

typedef struct
{
  double lightness;
  double a;
  double b;
} Oklab;

static double
to_linear (guint channel)
{
  double value = (channel & 0xff) / 255.0;

  return value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

static guint
from_linear (double value)
{
  value = value <= 0.0031308 ? value * 12.92 : 1.055 * pow (value, 1 / 2.4) - 0.055;

  return (guint) round (CLAMP (value, 0, 1) * 255);
}

static double
get_luminance (const Linear *colour)
{
  return 0.2126 * colour->red + 0.7152 * colour->green + 0.0722 * colour->blue;
}

static Oklab
to_oklab (const Linear *colour)
{
  double l = cbrt (0.4122214708 * colour->red + 0.5363325363 * colour->green + 0.0514459929 * colour->blue);
  double m = cbrt (0.2119034982 * colour->red + 0.6806995451 * colour->green + 0.1073969566 * colour->blue);
  double s = cbrt (0.0883024619 * colour->red + 0.2817188376 * colour->green + 0.6299787005 * colour->blue);

  return (Oklab) {
    0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s,
  };
}

static Linear
from_oklab (const Oklab *colour)
{
  double l = colour->lightness + 0.3963377774 * colour->a + 0.2158037573 * colour->b;
  double m = colour->lightness - 0.1055613458 * colour->a - 0.0638541728 * colour->b;
  double s = colour->lightness - 0.0894841775 * colour->a - 1.2914855480 * colour->b;

  l = l * l * l;
  m = m * m * m;
  s = s * s * s;

  return (Linear) {
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s,
  };
}

static gboolean
is_on_screen (const Linear *colour)
{
  const double hair = 1e-6;

  return colour->red >= -hair && colour->red <= 1 + hair && colour->green >= -hair && colour->green <= 1 + hair &&
         colour->blue >= -hair && colour->blue <= 1 + hair;
}

/* The colour of the same hue that has a luminance, with as much of its chroma as fits. */
static Linear
set_luminance (const Linear *colour,
               double        luminance)
{
  const Oklab lab = to_oklab (colour);
  Linear found = { luminance, luminance, luminance };

  for (double chroma = 1; chroma >= 0; chroma -= 0.04)
    {
      Oklab wanted = { 0, lab.a * chroma, lab.b * chroma };
      double low = 0, high = 1;

      for (guint i = 0; i < 30; i++)
        {
          wanted.lightness = (low + high) / 2;
          found = from_oklab (&wanted);
          if (get_luminance (&found) < luminance)
            low = wanted.lightness;
          else
            high = wanted.lightness;
        }
      if (is_on_screen (&found))
        return found;
    }

  return (Linear) { luminance, luminance, luminance };
}

/* From the contrast of a colour with paper to the one it gets when contrast is to be high:
 * grounds stay as they are, lines become lines that stand out at 3 to 1, inks become nearly
 * black.  Between the points the logarithm goes on evenly. */
static double
raise_contrast (double contrast)
{
  static const double points[][2] = {
    { 1, 1 }, { 1.28, 1.33 }, { 1.36, 3 }, { 2.95, 4.2 }, { 4.5, 8 }, { 5.6, 11 }, { 16, 20 }, { 21, 21 },
  };

  for (guint i = 1; i < G_N_ELEMENTS (points); i++)
    if (contrast <= points[i][0])
      {
        double share = log (contrast / points[i - 1][0]) / log (points[i][0] / points[i - 1][0]);

        return points[i - 1][1] * pow (points[i][1] / points[i - 1][1], MAX (share, 0));
      }

  return 21;
}

static JmColour
make_colour (JmScreenColours *self,
             JmColour         colour)
{
  const Linear paper = { to_linear (colour >> 24), to_linear (colour >> 16), to_linear (colour >> 8) };
  double flared = get_luminance (&paper) + FLARE;
  Linear made;

  if (self->high_contrast)
    flared = BRIGHTEST / raise_contrast (BRIGHTEST / flared);
  if (self->dark)
    flared = self->constant / flared;

  made = set_luminance (&paper, CLAMP (flared - FLARE, 0, 1));

  return from_linear (made.red) << 24 | from_linear (made.green) << 16 | from_linear (made.blue) << 8 | 0xff;
}

/**
 * jm_screen_colours_new:
 * @dark: whether the screen is dark
 * @high_contrast: whether contrast is to be high
 *
 * Returns: (transfer full): the colours of a screen
 */
JmScreenColours *
jm_screen_colours_new (gboolean dark,
                       gboolean high_contrast)
{
  JmScreenColours *self = g_new0 (JmScreenColours, 1);
  const JmColour ground = high_contrast ? 0x000000ff : JM_DARK_PAPER;
  const Linear linear = { to_linear (ground >> 24), to_linear (ground >> 16), to_linear (ground >> 8) };

  self->dark = dark;
  self->high_contrast = high_contrast;
  self->constant = (get_luminance (&linear) + FLARE) * BRIGHTEST;
  self->colours = g_hash_table_new (NULL, NULL);
  if (dark)
    g_hash_table_insert (self->colours, GUINT_TO_POINTER (0xffffffff), GUINT_TO_POINTER (ground));

  return self;
}

/**
 * jm_screen_colours_free:
 * @self: (transfer full): the colours of a screen
 */
void
jm_screen_colours_free (JmScreenColours *self)
{
  g_hash_table_unref (self->colours);
  g_free (self);
}

/**
 * jm_screen_colours_are_those_of_paper:
 * @self: the colours of a screen
 *
 * Returns: whether each colour of paper stays as it is
 */
gboolean
jm_screen_colours_are_those_of_paper (const JmScreenColours *self)
{
  return !self->dark && !self->high_contrast;
}

/**
 * jm_screen_colours_get:
 * @colour: a colour of paper
 * @self: the colours of a screen
 *
 * A JmRecolourFunc.
 *
 * Returns: the colour in its place, with the same opacity
 */
JmColour
jm_screen_colours_get (JmColour colour,
                       gpointer self)
{
  JmScreenColours *colours = self;
  const gpointer key = GUINT_TO_POINTER (colour | 0xff);
  gpointer value;

  if (jm_screen_colours_are_those_of_paper (colours))
    return colour;

  value = g_hash_table_lookup (colours->colours, key);
  if (value == NULL)
    {
      value = GUINT_TO_POINTER (make_colour (colours, colour));
      g_hash_table_insert (colours->colours, key, value);
    }

  return (GPOINTER_TO_UINT (value) & 0xffffff00) | (colour & 0xff);
}

/**
 * jm_screen_colours_paint:
 * @self: the colours of a screen; they must outlive the backend
 * @cairo: where to paint
 *
 * Covers what is there with paper.
 *
 * Returns: (transfer full): what paints on it in the colours of the screen
 */
JmBackend *
jm_screen_colours_paint (JmScreenColours *self,
                         cairo_t         *cairo)
{
  JmBackend *backend = jm_cairo_backend_new (cairo, NULL);

  jm_cairo_set_colour (cairo, jm_screen_colours_get (jm_role_get_colour (JM_ROLE_PAPER, JM_NO_COLOUR), self));
  cairo_paint (cairo);
  jm_cairo_backend_set_recolour (backend, jm_screen_colours_get, self);

  return backend;
}
