// What Json columns hold, by the names that schema.prisma gives in brackets. A column whose comment names none is unknown to who
// reads it, and has to be parsed.
import type { Told } from "@/lib/assignments/colleagues";
import type { PairingRules } from "@/lib/grouping/pairs/plan-rules";
import type { FactorKey } from "@/lib/grouping/pairs/weights";
import type { PlacedRules } from "@/lib/grouping/placed/rules";
import type { FormationRules } from "@/lib/grouping/sets/formation";
import type { Localised as Texts } from "@/lib/i18n/locales";
import type { Wrong } from "@/lib/imports/record";
import type { Facts as ActivityFacts } from "@/lib/kernel/activity";
import type { Filters } from "@/lib/messages/schema";
import type { Written as InLanguages } from "@/lib/messages/written";
import type { ProgrammeOptions } from "@/lib/programmes/options";
import type { SurveyDefinition as Definition, Answers as Given } from "@/lib/surveys/definition";
import type { Theme } from "@/lib/surveys/rules";

declare global {
  namespace Stored {
    type Localised = Texts;
    type Themes = readonly Theme[];
    type Options = ProgrammeOptions;
    type Invoice = Partial<Record<"reference" | "address" | "businessId", string>>;
    type Projected = object;
    type Weights = Partial<Record<FactorKey, number>>;
    type SurveyDefinition = Definition;
    type Answers = Given;
    type Rules = (PairingRules & Partial<Pick<FormationRules, "groups" | "best">>) | PlacedRules;
    type PlanStep = { act: string; of: readonly string[] };
    type Params = object;
    type Words = Record<string, string | number>;
    type Facts = ActivityFacts;
    type ImportNotes = Wrong[];
    type ColleagueTold = Told;
    type Written = InLanguages;
    type Chosen = Filters;
  }
}
