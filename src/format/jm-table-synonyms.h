/* jm-table-synonyms.h: other words for the columns of a touchpoint table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words that people put over columns and in front of lanes, beside the names and labels of
 * the field tables.  Both are folded: lower case, letters and digits only, singular.
 */

#pragma once

static const struct
{
  const char *word;
  const char *column;
} jm_table_synonyms[] = {
  { "phase", "stage" },
  { "journeyphase", "stage" },
  { "journeystage", "stage" },
  { "customerstage", "stage" },
  { "stepgroup", "stage" },
  { "phasename", "stage" },
  { "stagename", "stage" },

  { "step", "touchpoint" },
  { "journeystep", "touchpoint" },
  { "customerstep", "touchpoint" },
  { "task", "touchpoint" },
  { "moment", "touchpoint" },
  { "interaction", "touchpoint" },
  { "touchpointname", "touchpoint" },
  { "stepname", "touchpoint" },
  { "contactpoint", "touchpoint" },

  { "medium", "channel" },
  { "media", "channel" },

  { "activity", "action" },
  { "activitie", "action" },
  { "doing", "action" },
  { "useraction", "action" },
  { "customeraction", "action" },
  { "behaviour", "action" },
  { "behavior", "action" },

  { "thinking", "thought" },
  { "quote", "thought" },
  { "mindset", "thought" },
  { "customerthought", "thought" },

  { "userneed", "need" },
  { "customerneed", "need" },

  { "customerexpectation", "expectation" },

  { "feeling", "emotion" },
  { "emotionscore", "emotion" },
  { "emotionalstate", "emotion" },
  { "experience", "emotion" },
  { "mood", "emotion" },
  { "score", "emotion" },
  { "sentiment", "emotion" },
  { "rating", "emotion" },

  { "motive", "motivation" },
  { "driver", "motivation" },

  { "pain", "painpoint" },
  { "problem", "painpoint" },
  { "issue", "painpoint" },
  { "frustration", "painpoint" },
  { "barrier", "painpoint" },
  { "friction", "painpoint" },
  { "challenge", "painpoint" },

  { "opportunitie", "opportunity" },
  { "idea", "opportunity" },
  { "solution", "opportunity" },
  { "recommendation", "opportunity" },
  { "improvement", "opportunity" },

  { "objective", "stageobjective" },
  { "goal", "stageobjective" },
  { "businessgoal", "stageobjective" },
  { "stagegoal", "stageobjective" },
  { "competitor", "stagecompetitor" },
  { "stagedescription", "stagesummary" },

  { "metric", "kpi" },
  { "measure", "kpi" },
  { "successmetric", "kpi" },
  { "indicator", "kpi" },

  { "onstage", "frontstage" },
  { "frontoffice", "frontstage" },
  { "frontstageaction", "frontstage" },
  { "employeeaction", "frontstage" },
  { "backoffice", "backstage" },
  { "backstageaction", "backstage" },
  { "supportprocess", "support" },
  { "supportprocesse", "support" },
  { "supportingprocess", "support" },
  { "supportingprocesse", "support" },
  { "system", "support" },
  { "technology", "support" },
  { "artefact", "physicalevidence" },
  { "artifact", "physicalevidence" },

  { "responsible", "owner" },
  { "accountable", "owner" },
  { "team", "department" },
  { "mot", "momentoftruth" },
  { "keymoment", "momentoftruth" },
  { "learning", "insight" },
  { "finding", "insight" },

  { "actor", "persona" },
  { "who", "persona" },
  { "segment", "persona" },
  { "visibility", "layer" },
};
