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
  [JM_SAMPLE_STEP] = { 8, 30, {
    { "Opens", "Types in", "Chooses", "Confirms", "Uploads", "Counts", "Weighs", "Copies", "Ticks", "Saves",
      "Forwards", "Looks for" },
    { "the address", "the card number", "a date", "the colour", "the old contract", "a password", "the code",
      "two names", "the amount", "the receipt", "a seat", "the terms" },
  } },
  [JM_SAMPLE_REASON] = { 12, 40, {
    { "A letter", "A friend", "A broken device", "A higher bill", "A move", "A birthday", "An advert",
      "The end of the term", "A doubt", "A new job" },
    { "made it urgent", "raised the question", "left no choice", "was the start", "asked for it",
      "gave the hint" },
  } },
  [JM_SAMPLE_EXPECTATION] = { 20, 50, {
    { "An answer", "Somebody who knows", "The same price", "A confirmation", "A friendly word", "A date",
      "Delivery to the door", "All in one message", "A choice", "Help without asking" },
    { "within a day", "as on the page", "as last year", "before it costs anything", "at the first call",
      "without a queue", "on the same screen", "as the advert says" },
    { "", "", "and in writing" },
  } },
  [JM_SAMPLE_OFFER] = { 15, 45, {
    { "Ten per cent off", "A free first month", "A spare device", "A longer warranty", "Free delivery",
      "A voucher", "An hour of advice", "A test for two weeks", "A better seat", "A second user" },
    { "for new customers", "on the next order", "when two order together", "until the end of the month",
      "with the yearly plan", "on collection", "for members" },
  } },
  [JM_SAMPLE_COMPLAINT] = { 20, 55, {
    { "Call the free number", "Write to the service team", "Ask at the counter", "Use the form in the account",
      "Answer the message", "Turn to the ombudsman" },
    { "within two weeks", "at any time", "and name the order", "before you pay", "with the receipt",
      "if nobody answers" },
  } },
  [JM_SAMPLE_THING] = { 8, 36, {
    { "Printed", "Folded", "Digital", "Coloured", "Personal", "Old", "Sealed", "Illuminated" },
    { "price list", "welcome card", "receipt", "box", "sign at the door", "badge", "manual", "letter",
      "waiting room", "screen", "till slip", "label" },
    { "", "", "in the bag", "at the entrance", "on the table" },
  } },
  [JM_SAMPLE_FRONTSTAGE] = { 20, 50, {
    { "The adviser", "The driver", "A colleague", "The host", "The chat agent", "The technician",
      "The branch team", "The cashier" },
    { "greets by name", "explains the steps", "hands over the keys", "asks three questions", "shows the model",
      "takes the old one back", "reads out the price", "notes the wish", "calls back", "signs with a pen" },
    { "", "", "without haste", "in two languages", "at the table" },
  } },
  [JM_SAMPLE_BACKSTAGE] = { 20, 52, {
    { "The back office", "The planner", "Accounting", "The warehouse", "Quality control", "Second-level support",
      "The legal team", "The editor" },
    { "checks the papers", "books the slot", "packs the order", "clears the payment", "compares the records",
      "writes the answer", "releases the text", "files the case", "orders the part" },
    { "", "by noon", "every evening", "by hand" },
  } },
  [JM_SAMPLE_SUPPORT] = { 12, 45, {
    { "Customer database", "Payment service", "Route planner", "Ticket system", "Price engine",
      "Stock ledger", "Mail gateway", "Identity check", "Document archive", "Speech dialogue" },
    { "with nightly copy", "of a partner", "in the cloud", "from the nineties", "by licence",
      "run by the works", "with two keys" },
  } },
  [JM_SAMPLE_INSIGHT] = { 30, 70, {
    { "Two in three", "Hardly anybody", "Most newcomers", "Regulars", "Older customers", "Every fifth caller",
      "Families" },
    { "come here twice", "give up on the third field", "ask for a person", "do not read the letter",
      "know the price already", "compare on a second screen", "wait for the weekend", "look for the phone number" },
    { "", "before they decide", "since the new page is out", "and say so in interviews" },
  } },
  [JM_SAMPLE_QUESTION] = { 25, 60, {
    { "Did you", "How easily did you", "Would you say you", "How soon did you" },
    { "find what you came for", "understand the offer", "feel welcome", "get an answer", "reach a person",
      "finish the order", "know what comes next" },
    { "here?", "today?", "this time?" },
  } },
  [JM_SAMPLE_CAUSE] = { 18, 50, {
    { "Two systems", "The old process", "The supplier", "Nobody", "The rule", "The screen", "The night shift" },
    { "do not talk to each other", "was made for paper", "counts in other days", "owns the step",
      "hides the field", "is short of people", "asks for a copy" },
  } },
  [JM_SAMPLE_PROMISE] = { 18, 60, {
    { "You hear from us", "You know the price", "Somebody helps you", "It works", "Nothing is lost" },
    { "within a day", "before you decide", "at the first call", "from the first evening", "even when we fail",
      "without small print" },
  } },
  [JM_SAMPLE_RESPONSE] = { 18, 60, {
    { "Call everybody who", "Write to everybody who", "Offer a visit to everybody who" },
    { "left the basket", "asked twice", "was kept waiting", "gave less than three stars", "did not come back" },
  } },
  [JM_SAMPLE_PERSON] = { 4, 20, {
    { "Ada", "Björn", "Carla", "Deniz", "Elif", "Fiona", "Goran", "Hanna", "Ivo", "Jana", "Kofi", "Lale" },
    { "Abel", "Brandt", "Costa", "Demir", "Ekholm", "Fuchs", "Gruber", "Hoxha", "Ito", "Jansen" },
  } },
  [JM_SAMPLE_TEAM] = { 4, 30, {
    { "Marketing", "Sales", "Service", "Logistics", "Digital", "Finance", "Product", "Field service" },
    { "", "", "north", "south", "online", "key accounts" },
  } },
  [JM_SAMPLE_PRODUCT] = { 8, 30, {
    { "Tariff Home", "Tariff Flex", "Service contract" },
  } },
  [JM_SAMPLE_COMPETITOR] = { 5, 40, {
    { "Stadtwerk", "Nordlicht", "Easy Power", "The neighbour", "A comparison site", "Doing without" },
    { "", "with a bonus", "for less", "next door" },
  } },
  [JM_SAMPLE_LINK] = { 10, 45, {
    { "When the card", "When the address", "When the part", "When the answer", "When the visit" },
    { "is refused", "is missing", "does not fit", "comes late", "is cancelled" },
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
