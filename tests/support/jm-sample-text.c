/* jm-sample-text.c: sentences for generated maps
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jm-sample-text.h"

#define N_PARTS 3
#define N_PHRASES 16

/* A sentence is one phrase of each part, in their order.  A missing part is left out. */
typedef struct
{
  guint least;
  guint most;
  const char *phrases[N_PARTS][N_PHRASES];
} Sort;

static const Sort sorts[JM_SAMPLE_N_SENTENCES] = {
  [JM_SAMPLE_STAGE] = { 5, 30, {
    { "Awareness", "Consideration", "Comparison", "Decision", "Purchase", "Delivery", "Onboarding",
      "First use", "Daily use", "Support", "Repair", "Renewal", "Upgrade", "Recommendation", "Farewell",
      "Return" },
    { "", "at home", "in town", "on the road", "with family", "at work", "online", "in the shop" },
  } },
  [JM_SAMPLE_TOUCHPOINT] = { 8, 22, {
    { "Price", "Delivery", "Welcome", "Account", "Repair", "Size", "Stock", "Energy", "Travel", "Payment",
      "Warranty", "Appointment", "Refund", "Gift", "Spare part", "Subscription" },
    { "comparison", "calculator", "message", "confirmation", "reminder", "enquiry", "consultation",
      "overview", "check", "pick-up", "survey", "advice" },
    { "page", "by phone", "at the counter", "in the app", "by post", "desk", "evening", "film", "stand",
      "form" },
  } },
  [JM_SAMPLE_CHANNEL] = { 3, 25, {
    { "Website", "Mobile app", "Call centre", "Branch", "E-mail", "Courier", "Social media", "Partner shop",
      "Newsletter", "Showroom", "Text message", "Printed letter" },
    { "", "", "on a phone", "in town", "at night", "abroad" },
  } },
  [JM_SAMPLE_ACTION] = { 20, 38, {
    { "Compares", "Looks up", "Asks about", "Checks", "Reads", "Writes down", "Photographs", "Calls about",
      "Fills in", "Waits for", "Signs", "Pays for", "Scrolls past", "Prints out", "Searches", "Points out" },
    { "the delivery", "opening hours", "the quotation", "the manual", "the small print", "the bill",
      "two offers", "the return label", "the warranty", "the invoice", "a spare part", "the size chart",
      "an appointment", "the welcome pack", "the reviews", "the meter" },
    { "", "at home", "on the train", "at night", "in a hurry", "with a friend", "at lunch", "twice", "online",
      "by phone", "before work", "once more" },
  } },
  [JM_SAMPLE_THOUGHT] = { 24, 42, {
    { "Why do I have to", "I wish I could", "Can I really", "How long until I", "Do I need to",
      "I never meant to", "Good that I can", "Nobody told me to", "Who would", "It is easy to", "When do I",
      "Must I", "I am glad to", "I forgot to" },
    { "enter it all again", "see the real price", "talk to a person", "know what is next", "keep my number",
      "send it back", "trust this seller", "find the form", "change the date", "understand this",
      "get it by Friday", "pay in parts", "cancel for free", "wait at home", "prove who I am" },
    { "", "", "now", "so soon", "today", "at once", "by myself", "on a Sunday", "from here", "so late" },
  } },
  [JM_SAMPLE_NEED] = { 12, 26, {
    { "A clear price", "Honest advice", "A quick answer", "One place", "Some proof", "An overview",
      "A reminder", "A person", "A short form", "Plain words", "A checklist", "A second look",
      "A fair choice", "A pause", "A sketch", "One contact" },
    { "before paying", "for us all", "on delivery", "on day one", "today", "in time", "to compare",
      "to print", "after a call", "at home", "at once", "on one page", "for later", "by mail" },
  } },
  [JM_SAMPLE_MOTIVATION] = { 10, 20, {
    { "Save", "Gain", "Keep", "Share", "Win back", "Protect", "Enjoy", "Look for", "Hope for", "Long for",
      "Fear losing", "Be proud of" },
    { "time", "money", "quiet", "a good deal", "control", "the new home", "old habits", "weekends", "trust",
      "safety", "comfort", "choice", "energy", "the garden", "sleep", "respect" },
  } },
  [JM_SAMPLE_PAIN] = { 18, 34, {
    { "The form", "The queue", "The page", "The driver", "The invoice", "The app", "The hotline",
      "The parcel", "The visit", "The voucher", "The manual", "The search", "The sign", "The agent",
      "The portal", "The refund" },
    { "loses my input", "is two days late", "gives no reason", "is out of reach", "asks twice",
      "shows a wrong price", "needs a printer", "hides the costs", "breaks down", "is full of jargon",
      "has no next step", "costs too much", "takes an hour", "is hard to find", "ignores my choice",
      "ends at noon" },
    { "", "", "again", "every time", "at night" },
  } },
  [JM_SAMPLE_OPPORTUNITY] = { 18, 34, {
    { "Offer", "Send", "Show", "Try out", "Explain", "Automate", "Simplify", "Announce", "Record", "Bundle",
      "Test", "Plan" },
    { "a call-back", "a live status", "the full price", "a short slot", "a checklist", "one bill",
      "a short film", "a spare device", "the next step", "a direct line", "one sign-on", "a price alert" },
    { "by e-mail", "on order", "for regulars", "up front", "early", "in each shop", "for free",
      "with one tap", "on day one", "at the door" },
  } },
  [JM_SAMPLE_OBJECTIVE] = { 25, 55, {
    { "Halve", "Shorten", "Understand", "Double", "Measure", "Make visible", "Take the fear out of",
      "Take the effort out of" },
    { "the time to first answer", "the number of returns", "the share of self-service", "the first delivery",
      "the switch from a competitor", "repeated questions", "the steps to pay", "the visits after hours",
      "the reasons for leaving" },
    { "", "within a year", "for new customers", "in all regions", "before the next season" },
  } },
  [JM_SAMPLE_NOTE] = { 10, 22, {
    { "Somebody helped", "It took long", "It simply worked", "The tone was right", "No explanation",
      "Easier than feared", "Promise kept", "No seat free", "Price changed", "Friendly voice", "Wrong number",
      "Short way" },
    { "", "at once", "as told", "this time", "for once", "again", "at last", "today", "at first", "so far" },
  } },
  [JM_SAMPLE_KPI] = { 10, 30, {
    { "Conversion", "Completion", "Drop-out", "Satisfaction", "Waiting time", "Repeat orders", "Complaints",
      "First-contact fix", "Effort score", "Open tickets" },
    { "per month", "of new customers", "in the app", "by phone", "overall", "at peak time" },
  } },
  [JM_SAMPLE_SUMMARY] = { 40, 110, {
    { "The customer has heard of us from friends", "Two offers lie on the table", "The order has been placed",
      "The box stands in the hall", "Everyday life has begun", "Something has stopped working",
      "The contract comes to its end", "A neighbour asks for advice" },
    { "and wants to know more", "and nobody at home is sure", "but a doubt remains", "and time is short",
      "but the old habit is strong", "and the money is there" },
    { "before anything is signed.", "while the week goes on.", "and no help is in sight.",
      "so trust decides.", "with the holidays ahead." },
  } },
};

static char *
compose (const Sort *sort,
         GRand      *rand)
{
  g_autoptr (GString) sentence = g_string_new (NULL);

  for (guint part = 0; part < N_PARTS; part++)
    {
      const char *const *phrases = sort->phrases[part];
      guint n = 0;

      while (n < N_PHRASES && phrases[n] != NULL)
        n++;
      if (n > 0)
        {
          const char *phrase = phrases[g_rand_int_range (rand, 0, (gint32) n)];

          g_string_append_printf (sentence, "%s%s", sentence->len > 0 && *phrase != '\0' ? " " : "", phrase);
        }
    }

  return g_string_free (g_steal_pointer (&sentence), FALSE);
}

/**
 * jm_sample_sentence:
 * @sort: what the sentence is for
 * @rand: where chance comes from
 *
 * Returns: (transfer full): a sentence of a length that is usual for its sort
 */
char *
jm_sample_sentence (JmSampleSentence  sort,
                    GRand            *rand)
{
  while (TRUE)
    {
      g_autofree char *sentence = compose (&sorts[sort], rand);
      gsize length = (gsize) g_utf8_strlen (sentence, -1);

      if (length >= sorts[sort].least && length <= sorts[sort].most)
        return g_steal_pointer (&sentence);
    }
}
