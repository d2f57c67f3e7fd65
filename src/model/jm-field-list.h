/* jm-field-list.h: every field of every kind, declared once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One line per field: constant, JSON name, type, audience, label, help.  The
 * enumerations of jm-kind.h, the field tables of jm-kind.c and through them the
 * reader, the writer, the JSON Schema, tables, forms and comparison all come from
 * here.  The order is the order of the members in a saved document.
 *
 * Types (macros of jm-kind.c): TEXT one line, PROSE several lines, TEXTS a list of
 * lines, FLAG, DATE (YYYY-MM-DD), COLOUR (#rrggbb), PATH (relative to the document),
 * PICTURE (a path, or the picture itself as text: jm-data-uri.h),
 * INTEGER (minimum, maximum), NUMBER (minimum, maximum), CHOICE (list), REFERENCE
 * (kinds), NEEDED (kinds): a reference without which the item makes no sense and with
 * whose target it is deleted, FOLLOWING (kinds): one that may be empty, but with whose target
 * the item is deleted, REFERENCES (kinds), CHILDREN (kind).
 *
 * Audiences: EVERYONE; INTERNAL (executive and operational); WORKING (operational and
 * customer: what happens, in detail); OPERATION (operational only).
 */

#pragma once

/* clang-format off */

#define JM_MAP_FIELDS(F) \
  F (MAP, TITLE, "title", TEXT, EVERYONE, N_("Title"), N_("What the map is called")) \
  F (MAP, TYPE, "type", CHOICE (map_types), INTERNAL, N_("Type"), N_("Whether the map shows today, a wished future, a day of the customer's life or a service blueprint")) \
  F (MAP, SUMMARY, "summary", PROSE, INTERNAL, N_("Summary"), N_("The map in two or three sentences")) \
  F (MAP, OBJECTIVE, "objective", PROSE, INTERNAL, N_("Objective"), N_("What this map is meant to change")) \
  F (MAP, SUCCESS, "success", PROSE, EVERYONE, N_("Success in the customer's words"), N_("What the customer would say when all went well")) \
  F (MAP, OFFERING, "offering", CHOICE (offerings), EVERYONE, N_("Offering"), N_("Whether a product or a service is offered")) \
  F (MAP, SCOPE_IN, "scope-in", PROSE, INTERNAL, N_("In scope"), N_("Interactions that the map covers")) \
  F (MAP, SCOPE_OUT, "scope-out", PROSE, INTERNAL, N_("Out of scope"), N_("Interactions that the map leaves out on purpose")) \
  F (MAP, AUDIENCE, "audience", TEXT, INTERNAL, N_("Audience"), N_("Who the map is made for")) \
  F (MAP, PRODUCTS, "products", TEXTS, EVERYONE, N_("Products and services"), N_("All that the customer can buy or use on this journey")) \
  F (MAP, PROMISE, "promise", PROSE, EVERYONE, N_("Brand promise"), N_("What the brand promises the customer")) \
  F (MAP, OWNER, "owner", TEXT, INTERNAL, N_("Owner"), N_("Who keeps the map true")) \
  F (MAP, REVIEW_EVERY, "review-every", INTEGER (1, 120), INTERNAL, N_("Review every (months)"), N_("After how many months the map is looked at again")) \
  F (MAP, REVIEW_LAST, "review-last", DATE, INTERNAL, N_("Last review"), N_("When the map was last reviewed")) \
  F (MAP, REVIEW_NEXT, "review-next", DATE, INTERNAL, N_("Next review"), N_("When the map is due for review")) \
  F (MAP, PURCHASE_BOUNDARY, "purchase-boundary", REFERENCE (JM_STAGES), INTERNAL, N_("Purchase boundary"), N_("The stage after which the buyer's journey ends")) \
  F (MAP, CURRENCY, "currency", TEXT, INTERNAL, N_("Currency"), N_("Code of the currency that costs are given in, for example EUR")) \
  F (MAP, BUDGET, "budget", NUMBER (0, 1e15), INTERNAL, N_("Budget"), N_("Money set aside for improvements")) \
  F (MAP, COUNTERPART, "counterpart", PATH, INTERNAL, N_("Compared with"), N_("Document of the map that this one is compared with")) \
  F (MAP, LANES, "lanes", CHILDREN (JM_KIND_LANE), WORKING, N_("Text lanes"), N_("Lanes of your own")) \
  F (MAP, VIEWS, "views", CHILDREN (JM_KIND_VIEW), INTERNAL, N_("Views"), N_("Saved choices of lanes and personas")) \
  F (MAP, PERSONAS, "personas", CHILDREN (JM_KIND_PERSONA), EVERYONE, N_("Personas"), N_("Whose journey it is")) \
  F (MAP, STAGES, "stages", CHILDREN (JM_KIND_STAGE), EVERYONE, N_("Stages"), N_("The major parts of the journey, in order")) \
  F (MAP, KPIS, "kpis", CHILDREN (JM_KIND_KPI), INTERNAL, N_("KPIs"), N_("Figures that tell how well the journey works")) \
  F (MAP, LINKS, "links", CHILDREN (JM_KIND_LINK), OPERATION, N_("Links"), N_("Ways through the map that are not simply the next step")) \
  F (MAP, IMPROVEMENTS, "improvements", CHILDREN (JM_KIND_IMPROVEMENT), OPERATION, N_("Improvements"), N_("What is being done")) \
  F (MAP, RESOURCES, "resources", CHILDREN (JM_KIND_RESOURCE), OPERATION, N_("Resources"), N_("What is there and what is still needed")) \
  F (MAP, MILESTONES, "milestones", CHILDREN (JM_KIND_MILESTONE), INTERNAL, N_("Milestones"), N_("Dates to reach")) \
  F (MAP, REVIEWS, "reviews", CHILDREN (JM_KIND_REVIEW), OPERATION, N_("Reviews"), N_("When the map was reviewed and what came of it")) \
  F (MAP, WALKTHROUGHS, "walkthroughs", CHILDREN (JM_KIND_WALKTHROUGH), OPERATION, N_("Walk-throughs"), N_("Journeys taken by somebody to check the map")) \
  F (MAP, COMMENTS, "comments", CHILDREN (JM_KIND_COMMENT), OPERATION, N_("Comments"), N_("Remarks on single items")) \
  F (MAP, MUTES, "mutes", CHILDREN (JM_KIND_MUTE), OPERATION, N_("Muted findings"), N_("Findings that the team has looked at and accepts"))

#define JM_LANE_FIELDS(F) \
  F (LANE, TITLE, "title", TEXT, EVERYONE, N_("Title"), N_("Name of the lane")) \
  F (LANE, INTERNAL, "internal", FLAG, INTERNAL, N_("Internal"), N_("Never shown to customers"))

#define JM_VIEW_FIELDS(F) \
  F (VIEW, TITLE, "title", TEXT, INTERNAL, N_("Title"), N_("Name of the view")) \
  F (VIEW, BASE, "base", CHOICE (views), INTERNAL, N_("Based on"), N_("The view whose audience and grain it takes")) \
  F (VIEW, LANES, "lanes", TEXTS, INTERNAL, N_("Lanes"), N_("Names of the lanes that are shown")) \
  F (VIEW, HIDDEN_PERSONAS, "hidden-personas", REFERENCES (JM_PERSONAS), INTERNAL, N_("Hidden personas"), N_("Personas whose curves are left out")) \
  F (VIEW, TIME_SCALED, "time-scaled", FLAG, INTERNAL, N_("Time scale"), N_("Show above the stages how long each lasts beside the others"))

#define JM_PERSONA_FIELDS(F) \
  F (PERSONA, NAME, "name", TEXT, EVERYONE, N_("Name"), N_("What the persona is called")) \
  F (PERSONA, ROLE, "role", TEXT, EVERYONE, N_("Role"), N_("In a few words: age, work, situation")) \
  F (PERSONA, PICTURE, "picture", PICTURE, EVERYONE, N_("Picture"), N_("A PNG or JPEG file beside the document, or the picture itself")) \
  F (PERSONA, QUOTE, "quote", PROSE, EVERYONE, N_("Quote"), N_("A sentence this persona would say")) \
  F (PERSONA, COLOUR, "colour", COLOUR, EVERYONE, N_("Colour"), N_("Colour of the persona's curve")) \
  F (PERSONA, RANK, "rank", INTEGER (1, 999), INTERNAL, N_("Rank"), N_("1 is the most valuable customer")) \
  F (PERSONA, TRAITS, "traits", TEXTS, INTERNAL, N_("Traits"), N_("A few specific traits")) \
  F (PERSONA, DEMOGRAPHICS, "demographics", PROSE, INTERNAL, N_("Demographics"), N_("Age, household, income, place")) \
  F (PERSONA, PSYCHOLOGY, "psychology", PROSE, INTERNAL, N_("Psychology"), N_("Attitudes, fears, values")) \
  F (PERSONA, BEHAVIOURS, "behaviours", PROSE, INTERNAL, N_("Behaviours"), N_("What the persona usually does")) \
  F (PERSONA, MOTIVATIONS, "motivations", TEXTS, INTERNAL, N_("Motivations"), N_("What drives the persona")) \
  F (PERSONA, PROBLEMS, "problems", TEXTS, INTERNAL, N_("Problems"), N_("What stands in the persona's way")) \
  F (PERSONA, GOALS, "goals", TEXTS, EVERYONE, N_("Goals"), N_("What the persona wants to reach")) \
  F (PERSONA, EVIDENCE, "evidence", CHILDREN (JM_KIND_SOURCE), INTERNAL, N_("Evidence"), N_("Surveys, interviews and data behind the persona; without any it counts as assumed"))

#define JM_SOURCE_FIELDS(F) \
  F (SOURCE, SOURCE, "source", TEXT, INTERNAL, N_("Source"), N_("Survey, interviews, customer data")) \
  F (SOURCE, N, "n", INTEGER (0, 1e9), INTERNAL, N_("Number asked"), N_("How many people or records")) \
  F (SOURCE, DATE, "date", DATE, INTERNAL, N_("Date"), N_("When it was gathered"))

#define JM_STAGE_FIELDS(F) \
  F (STAGE, TITLE, "title", TEXT, EVERYONE, N_("Title"), N_("Name of the stage")) \
  F (STAGE, COLOUR, "colour", COLOUR, EVERYONE, N_("Colour"), N_("Colour of the stage's header")) \
  F (STAGE, SUMMARY, "summary", PROSE, WORKING, N_("Summary"), N_("What happens in this stage")) \
  F (STAGE, DURATION, "duration", NUMBER (0, 1e6), EVERYONE, N_("Duration"), N_("How long the stage lasts")) \
  F (STAGE, DURATION_UNIT, "duration-unit", CHOICE (units_of_time), EVERYONE, N_("Unit of duration"), N_("What the duration is counted in")) \
  F (STAGE, PROMISE, "promise", PROSE, WORKING, N_("Promise"), N_("What is promised in this stage")) \
  F (STAGE, RESPONSE, "retention-response", PROSE, OPERATION, N_("Retention response"), N_("What is done to keep customers here")) \
  F (STAGE, COMPETITORS, "competitors", TEXTS, OPERATION, N_("Competitors"), N_("What the customer could choose instead")) \
  F (STAGE, OWNER, "owner", TEXT, OPERATION, N_("Owner"), N_("Who answers for this stage")) \
  F (STAGE, OVERLAPS_NEXT, "overlaps-next", FLAG, EVERYONE, N_("Overlaps the next stage"), N_("The next stage begins before this one ends")) \
  F (STAGE, OBJECTIVES, "objectives", CHILDREN (JM_KIND_OBJECTIVE), INTERNAL, N_("Objectives"), N_("What the stage has to achieve")) \
  F (STAGE, EVIDENCE, "evidence", CHILDREN (JM_KIND_EVIDENCE), INTERNAL, N_("Evidence"), N_("How well founded this stage is")) \
  F (STAGE, TOUCHPOINTS, "touchpoints", CHILDREN (JM_KIND_TOUCHPOINT), EVERYONE, N_("Touchpoints"), N_("Moments when customer and organisation meet, in order"))

#define JM_OBJECTIVE_FIELDS(F) \
  F (OBJECTIVE, TEXT, "text", PROSE, INTERNAL, N_("Objective"), N_("What is to be achieved")) \
  F (OBJECTIVE, INFLUENCE, "can-influence", CHOICE (influences), INTERNAL, N_("Can be influenced"), N_("Whether the organisation can influence it"))

#define JM_TOUCHPOINT_FIELDS(F) \
  F (TOUCHPOINT, TITLE, "title", TEXT, EVERYONE, N_("Title"), N_("Name of the touchpoint")) \
  F (TOUCHPOINT, KIND, "kind", CHOICE (touchpoint_kinds), EVERYONE, N_("Kind"), N_("What sort of meeting it is")) \
  F (TOUCHPOINT, CHANNEL, "channel", TEXT, WORKING, N_("Channel"), N_("The medium in which it happens")) \
  F (TOUCHPOINT, DIGITAL, "digital", CHOICE (yes_no), WORKING, N_("Digital"), N_("Whether it happens on a screen")) \
  F (TOUCHPOINT, PRODUCT, "product", TEXT, WORKING, N_("Product"), N_("Product or service it is about")) \
  F (TOUCHPOINT, REASON, "reason", TEXT, OPERATION, N_("Reason for contact"), N_("Why the customer comes here")) \
  F (TOUCHPOINT, REASON_SIGN, "reason-sign", CHOICE (signs), OPERATION, N_("Reason is"), N_("Whether the reason is a good or a bad one")) \
  F (TOUCHPOINT, ACTION, "action", PROSE, WORKING, N_("Action"), N_("What the customer does")) \
  F (TOUCHPOINT, STEPS, "steps", TEXTS, WORKING, N_("Steps"), N_("The single steps of the action")) \
  F (TOUCHPOINT, THOUGHT, "thought", PROSE, OPERATION, N_("Thought"), N_("What the customer thinks, as a quote")) \
  F (TOUCHPOINT, NEED, "need", PROSE, OPERATION, N_("Need"), N_("What the customer needs here")) \
  F (TOUCHPOINT, EXPECTATION, "expectation", PROSE, WORKING, N_("Expectation"), N_("What the customer expects")) \
  F (TOUCHPOINT, EXPECTATION_MET, "expectation-met", CHOICE (expectations), OPERATION, N_("Expectation is"), N_("How the experience compares with it")) \
  F (TOUCHPOINT, PROMISE, "promise", CHOICE (promises), OPERATION, N_("Brand promise is"), N_("Whether the brand promise is kept here")) \
  F (TOUCHPOINT, DURATION, "duration", NUMBER (0, 1e6), WORKING, N_("Duration"), N_("How long it takes")) \
  F (TOUCHPOINT, DURATION_UNIT, "duration-unit", CHOICE (units_of_time), WORKING, N_("Unit of duration"), N_("What the duration is counted in")) \
  F (TOUCHPOINT, MOMENT_OF_TRUTH, "moment-of-truth", FLAG, INTERNAL, N_("Moment of truth"), N_("Decides over satisfaction or loyalty")) \
  F (TOUCHPOINT, KEY_STEP, "key-step", FLAG, OPERATION, N_("Key step"), N_("Nobody gets on without it")) \
  F (TOUCHPOINT, DECISION_POINT, "decision-point", FLAG, OPERATION, N_("Decision point"), N_("The customer decides here")) \
  F (TOUCHPOINT, DISRUPTION, "disruption", FLAG, OPERATION, N_("Disruption"), N_("Interrupts the customer")) \
  F (TOUCHPOINT, ASSESSED, "assessed", FLAG, OPERATION, N_("Assessed"), N_("Somebody has looked for pain points here")) \
  F (TOUCHPOINT, INFLUENCE, "can-influence", CHOICE (influences), OPERATION, N_("Can be influenced"), N_("Whether the organisation can influence it")) \
  F (TOUCHPOINT, OWNER, "owner", TEXT, OPERATION, N_("Owner"), N_("Who answers for this touchpoint")) \
  F (TOUCHPOINT, DEPARTMENT, "department", TEXT, OPERATION, N_("Department"), N_("The team behind it")) \
  F (TOUCHPOINT, ENTERED, "entered", INTEGER (0, 1e12), OPERATION, N_("Entered"), N_("How many customers came here")) \
  F (TOUCHPOINT, CONTINUED, "continued", INTEGER (0, 1e12), OPERATION, N_("Continued"), N_("How many of them went on")) \
  F (TOUCHPOINT, SATISFACTION_QUESTION, "satisfaction-question", PROSE, OPERATION, N_("Survey question"), N_("What customers were asked about this touchpoint")) \
  F (TOUCHPOINT, SATISFACTION_SCORE, "satisfaction-score", NUMBER (-100, 100), OPERATION, N_("Survey score"), N_("What they answered on average")) \
  F (TOUCHPOINT, SATISFACTION_N, "satisfaction-n", INTEGER (0, 1e9), OPERATION, N_("Answers"), N_("How many answered")) \
  F (TOUCHPOINT, INSIGHT, "insight", PROSE, OPERATION, N_("Insight"), N_("What was learned here")) \
  F (TOUCHPOINT, PHYSICAL_EVIDENCE, "physical-evidence", PROSE, WORKING, N_("Physical evidence"), N_("What the customer can see or touch")) \
  F (TOUCHPOINT, FRONTSTAGE, "frontstage", PROSE, WORKING, N_("Frontstage"), N_("What staff do in the customer's sight")) \
  F (TOUCHPOINT, BACKSTAGE, "backstage", PROSE, OPERATION, N_("Backstage"), N_("What staff do out of the customer's sight")) \
  F (TOUCHPOINT, SUPPORT, "support", PROSE, OPERATION, N_("Support"), N_("Systems and processes behind it")) \
  F (TOUCHPOINT, OFFER, "offer", PROSE, WORKING, N_("Offer"), N_("What the customer is offered here")) \
  F (TOUCHPOINT, COMPLAINT_ROUTE, "complaint-route", PROSE, WORKING, N_("How to complain"), N_("Where the customer turns when something goes wrong")) \
  F (TOUCHPOINT, INTERNAL, "internal", FLAG, INTERNAL, N_("Internal"), N_("Never shown to customers")) \
  F (TOUCHPOINT, IMAGE, "image", PICTURE, WORKING, N_("Image"), N_("A picture for the storyboard: a PNG or JPEG file beside the document, or the picture itself")) \
  F (TOUCHPOINT, SUB_MAP, "sub-map", PATH, OPERATION, N_("Sub-map"), N_("Document of the map that shows this touchpoint in detail")) \
  F (TOUCHPOINT, EMOTIONS, "emotions", CHILDREN (JM_KIND_EMOTION), INTERNAL, N_("Emotions"), N_("How each persona feels")) \
  F (TOUCHPOINT, MOTIVATIONS, "motivations", CHILDREN (JM_KIND_MOTIVATION), OPERATION, N_("Motivations"), N_("What drives the customer here")) \
  F (TOUCHPOINT, PAIN_POINTS, "pain-points", CHILDREN (JM_KIND_PAIN_POINT), INTERNAL, N_("Pain points"), N_("What goes wrong or annoys")) \
  F (TOUCHPOINT, OPPORTUNITIES, "opportunities", CHILDREN (JM_KIND_OPPORTUNITY), INTERNAL, N_("Opportunities"), N_("What could be done better")) \
  F (TOUCHPOINT, EVIDENCE, "evidence", CHILDREN (JM_KIND_EVIDENCE), INTERNAL, N_("Evidence"), N_("How well founded this touchpoint is")) \
  F (TOUCHPOINT, LANE_TEXTS, "lane-texts", CHILDREN (JM_KIND_LANE_TEXT), WORKING, N_("Texts of own lanes"), N_("What stands here in the map's own lanes"))

#define JM_EMOTION_FIELDS(F) \
  F (EMOTION, PERSONA, "persona", NEEDED (JM_PERSONAS), INTERNAL, N_("Persona"), N_("Who feels it")) \
  F (EMOTION, SCORE, "score", NUMBER (-2, 2), INTERNAL, N_("Score"), N_("From −2, very bad, to +2, very good")) \
  F (EMOTION, NOTE, "note", PROSE, OPERATION, N_("Note"), N_("Why"))

#define JM_MOTIVATION_FIELDS(F) \
  F (MOTIVATION, TEXT, "text", PROSE, INTERNAL, N_("Motivation"), N_("What drives the customer")) \
  F (MOTIVATION, SIGN, "sign", CHOICE (signs), INTERNAL, N_("Sign"), N_("Whether it draws the customer on or holds back"))

#define JM_PAIN_POINT_FIELDS(F) \
  F (PAIN_POINT, TEXT, "text", PROSE, INTERNAL, N_("Pain point"), N_("What hurts")) \
  F (PAIN_POINT, CAUSE, "cause", PROSE, OPERATION, N_("Cause"), N_("Why it happens")) \
  F (PAIN_POINT, SEVERITY, "severity", INTEGER (1, 5), INTERNAL, N_("Severity"), N_("5 is worst")) \
  F (PAIN_POINT, URGENCY, "urgency", INTEGER (1, 5), INTERNAL, N_("Urgency"), N_("5 is most urgent")) \
  F (PAIN_POINT, KIND, "kind", CHOICE (pain_kinds), INTERNAL, N_("Kind"), N_("What sort of trouble it is")) \
  F (PAIN_POINT, OWNER, "owner", TEXT, OPERATION, N_("Owner"), N_("Who takes care of it"))

#define JM_OPPORTUNITY_FIELDS(F) \
  F (OPPORTUNITY, TEXT, "text", PROSE, INTERNAL, N_("Opportunity"), N_("What could be done")) \
  F (OPPORTUNITY, ANSWERS, "answers", REFERENCES (JM_PAIN_POINTS), INTERNAL, N_("Pain points answered"), N_("The pain points it would heal")) \
  F (OPPORTUNITY, CUSTOMER_VALUE, "customer-value", INTEGER (1, 5), INTERNAL, N_("Value for customers"), N_("5 is most")) \
  F (OPPORTUNITY, BUSINESS_VALUE, "business-value", INTEGER (1, 5), INTERNAL, N_("Value for the business"), N_("5 is most")) \
  F (OPPORTUNITY, EFFORT, "effort", INTEGER (1, 5), INTERNAL, N_("Effort"), N_("5 is most")) \
  F (OPPORTUNITY, KIND, "kind", CHOICE (opportunity_kinds), INTERNAL, N_("Kind"), N_("What sort of opportunity it is"))

#define JM_EVIDENCE_FIELDS(F) \
  F (EVIDENCE, STATE, "state", CHOICE (evidence_states), INTERNAL, N_("State"), N_("Assumed, partly or fully researched")) \
  F (EVIDENCE, SOURCE, "source", TEXT, INTERNAL, N_("Source"), N_("Where it comes from")) \
  F (EVIDENCE, NOTE, "note", PROSE, INTERNAL, N_("Note"), N_("What was found")) \
  F (EVIDENCE, DATE, "date", DATE, INTERNAL, N_("Date"), N_("When it was found"))

#define JM_LANE_TEXT_FIELDS(F) \
  F (LANE_TEXT, LANE, "lane", NEEDED (JM_LANES), EVERYONE, N_("Lane"), N_("The lane it stands in")) \
  F (LANE_TEXT, TEXT, "text", PROSE, EVERYONE, N_("Text"), N_("What stands there"))

#define JM_KPI_FIELDS(F) \
  F (KPI, TITLE, "title", TEXT, INTERNAL, N_("Title"), N_("Name of the KPI")) \
  F (KPI, KIND, "kind", CHOICE (kpi_kinds), INTERNAL, N_("Kind"), N_("How it is measured")) \
  F (KPI, UNIT, "unit", TEXT, INTERNAL, N_("Unit"), N_("For example %, days, €")) \
  F (KPI, DIRECTION, "direction", CHOICE (directions), INTERNAL, N_("Good direction"), N_("Whether more or less is better")) \
  F (KPI, TARGET, "target", NUMBER (-1e15, 1e15), INTERNAL, N_("Target"), N_("The value to reach")) \
  F (KPI, TOLERANCE, "tolerance", NUMBER (0, 1e15), INTERNAL, N_("Tolerance"), N_("How far from the target is still acceptable, in the KPI's unit")) \
  F (KPI, AT, "at", REFERENCE (JM_STAGES | JM_TOUCHPOINTS), INTERNAL, N_("Measured at"), N_("The stage or touchpoint it belongs to")) \
  F (KPI, SOURCE, "source", TEXT, INTERNAL, N_("Source"), N_("Where the values come from")) \
  F (KPI, VALUES, "values", CHILDREN (JM_KIND_VALUE), INTERNAL, N_("Values"), N_("What was measured, by date"))

#define JM_VALUE_FIELDS(F) \
  F (VALUE, DATE, "date", DATE, INTERNAL, N_("Date"), N_("When it was measured")) \
  F (VALUE, VALUE, "value", NUMBER (-1e15, 1e15), INTERNAL, N_("Value"), N_("What was measured")) \
  F (VALUE, N, "n", INTEGER (0, 1e12), INTERNAL, N_("Sample size"), N_("How many were counted")) \
  F (VALUE, SOURCE, "source", TEXT, INTERNAL, N_("Source"), N_("Where the value comes from")) \
  F (VALUE, ANSWERS, "answers", CHILDREN (JM_KIND_ANSWER), INTERNAL, N_("Answers"), N_("The raw counts of a survey; NPS, CSAT and CES are worked out from them"))

#define JM_ANSWER_FIELDS(F) \
  F (ANSWER, SCORE, "score", INTEGER (0, 10), INTERNAL, N_("Score"), N_("What was answered: 0 to 10 for NPS, 1 to 5 for CSAT, 1 to 7 for CES")) \
  F (ANSWER, COUNT, "count", INTEGER (0, 1e12), INTERNAL, N_("Count"), N_("How many answered so"))

#define JM_LINK_FIELDS(F) \
  F (LINK, FROM, "from", NEEDED (JM_STAGES | JM_TOUCHPOINTS), INTERNAL, N_("From"), N_("Where it begins")) \
  F (LINK, TO, "to", NEEDED (JM_STAGES | JM_TOUCHPOINTS), INTERNAL, N_("To"), N_("Where it leads")) \
  F (LINK, KIND, "kind", CHOICE (link_kinds), INTERNAL, N_("Kind"), N_("What sort of way it is")) \
  F (LINK, NOTE, "note", TEXT, INTERNAL, N_("Note"), N_("When it is taken"))

#define JM_IMPROVEMENT_FIELDS(F) \
  F (IMPROVEMENT, TITLE, "title", TEXT, INTERNAL, N_("Title"), N_("What is being done")) \
  F (IMPROVEMENT, OPPORTUNITY, "opportunity", REFERENCE (JM_OPPORTUNITIES), INTERNAL, N_("Opportunity"), N_("The opportunity it takes")) \
  F (IMPROVEMENT, OWNER, "owner", TEXT, INTERNAL, N_("Owner"), N_("Who does it")) \
  F (IMPROVEMENT, STATUS, "status", CHOICE (statuses), INTERNAL, N_("Status"), N_("How far it is")) \
  F (IMPROVEMENT, DUE, "due", DATE, INTERNAL, N_("Due"), N_("When it is to be done")) \
  F (IMPROVEMENT, COST, "cost", NUMBER (0, 1e15), INTERNAL, N_("Cost"), N_("What it costs"))

#define JM_RESOURCE_FIELDS(F) \
  F (RESOURCE, TITLE, "title", TEXT, INTERNAL, N_("Title"), N_("People, tools, money")) \
  F (RESOURCE, STATE, "state", CHOICE (resource_states), INTERNAL, N_("State"), N_("Whether it is there or needed")) \
  F (RESOURCE, COST, "cost", NUMBER (0, 1e15), INTERNAL, N_("Cost"), N_("What it costs"))

#define JM_MILESTONE_FIELDS(F) \
  F (MILESTONE, TITLE, "title", TEXT, INTERNAL, N_("Title"), N_("What is to be reached")) \
  F (MILESTONE, DATE, "date", DATE, INTERNAL, N_("Date"), N_("When"))

#define JM_REVIEW_FIELDS(F) \
  F (REVIEW, WHO, "who", TEXT, INTERNAL, N_("Who"), N_("Who reviewed the map")) \
  F (REVIEW, WHEN, "when", DATE, INTERNAL, N_("When"), N_("Date of the review")) \
  F (REVIEW, NOTE, "note", PROSE, INTERNAL, N_("Note"), N_("What came of it"))

#define JM_WALKTHROUGH_FIELDS(F) \
  F (WALKTHROUGH, WHO, "who", TEXT, INTERNAL, N_("Who"), N_("Who took the journey")) \
  F (WALKTHROUGH, WHEN, "when", DATE, INTERNAL, N_("When"), N_("Date of the walk-through")) \
  F (WALKTHROUGH, MARKS, "marks", CHILDREN (JM_KIND_MARK), INTERNAL, N_("Marks"), N_("What was found at each touchpoint"))

#define JM_MARK_FIELDS(F) \
  F (MARK, TOUCHPOINT, "touchpoint", NEEDED (JM_TOUCHPOINTS), INTERNAL, N_("Touchpoint"), N_("Where it was")) \
  F (MARK, RESULT, "result", CHOICE (results), INTERNAL, N_("Result"), N_("Whether the map tells what really happens")) \
  F (MARK, NOTE, "note", PROSE, INTERNAL, N_("Note"), N_("What was different"))

#define JM_COMMENT_FIELDS(F) \
  F (COMMENT, ITEM, "item", REFERENCE (JM_ANY_KIND), INTERNAL, N_("On"), N_("The item it is about; none means the whole map")) \
  F (COMMENT, WHO, "who", TEXT, INTERNAL, N_("Who"), N_("Who wrote it")) \
  F (COMMENT, WHEN, "when", DATE, INTERNAL, N_("When"), N_("When it was written")) \
  F (COMMENT, TEXT, "text", PROSE, INTERNAL, N_("Text"), N_("The comment")) \
  F (COMMENT, RESOLVED, "resolved", FLAG, INTERNAL, N_("Resolved"), N_("Nothing is left to do"))

#define JM_MUTE_FIELDS(F) \
  F (MUTE, FINDING, "finding", TEXT, INTERNAL, N_("Finding"), N_("Name of the rule whose finding is accepted")) \
  F (MUTE, ITEM, "item", FOLLOWING (JM_ANY_KIND), INTERNAL, N_("On"), N_("The item it is about; none means the whole map")) \
  F (MUTE, REASON, "reason", PROSE, INTERNAL, N_("Reason"), N_("Why it is accepted"))

/* Every kind: constant, JSON Schema name, prefix of new ids, label, plural label. */
#define JM_KINDS(K) \
  K (MAP, "map", "map", N_("Map"), N_("Maps")) \
  K (LANE, "lane", "l", N_("Lane"), N_("Lanes")) \
  K (VIEW, "view", "w", N_("View"), N_("Views")) \
  K (PERSONA, "persona", "p", N_("Persona"), N_("Personas")) \
  K (SOURCE, "source", "f", N_("Source"), N_("Sources")) \
  K (STAGE, "stage", "s", N_("Stage"), N_("Stages")) \
  K (OBJECTIVE, "objective", "o", N_("Objective"), N_("Objectives")) \
  K (TOUCHPOINT, "touchpoint", "t", N_("Touchpoint"), N_("Touchpoints")) \
  K (EMOTION, "emotion", "e", N_("Emotion"), N_("Emotions")) \
  K (MOTIVATION, "motivation", "m", N_("Motivation"), N_("Motivations")) \
  K (PAIN_POINT, "pain-point", "x", N_("Pain point"), N_("Pain points")) \
  K (OPPORTUNITY, "opportunity", "y", N_("Opportunity"), N_("Opportunities")) \
  K (EVIDENCE, "evidence", "g", N_("Evidence"), N_("Pieces of evidence")) \
  K (LANE_TEXT, "lane-text", "n", N_("Lane text"), N_("Lane texts")) \
  K (KPI, "kpi", "k", N_("KPI"), N_("KPIs")) \
  K (VALUE, "value", "v", N_("Value"), N_("Values")) \
  K (ANSWER, "answer", "u", N_("Answer"), N_("Answers")) \
  K (LINK, "link", "a", N_("Link"), N_("Links")) \
  K (IMPROVEMENT, "improvement", "i", N_("Improvement"), N_("Improvements")) \
  K (RESOURCE, "resource", "r", N_("Resource"), N_("Resources")) \
  K (MILESTONE, "milestone", "d", N_("Milestone"), N_("Milestones")) \
  K (REVIEW, "review", "h", N_("Review"), N_("Reviews")) \
  K (WALKTHROUGH, "walkthrough", "b", N_("Walk-through"), N_("Walk-throughs")) \
  K (MARK, "mark", "q", N_("Mark"), N_("Marks")) \
  K (COMMENT, "comment", "c", N_("Comment"), N_("Comments")) \
  K (MUTE, "mute", "z", N_("Muted finding"), N_("Muted findings"))

/* clang-format on */
