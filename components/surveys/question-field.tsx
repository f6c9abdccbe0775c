import { DatesField } from "@/components/surveys/dates-field";
import { offeredPlaces, placeLine } from "@/components/surveys/place-line";
import { briefLine, seenByLine } from "@/components/surveys/seen-by";
import { CheckboxesField, CheckboxField, type Choice, RadioField } from "@/components/ui/choice-fields";
import type { FieldProps } from "@/components/ui/field";
import { RankedChoice } from "@/components/ui/ranked-choice";
import { RatingField, ScoreField } from "@/components/ui/rating-fields";
import { EmailField, LongTextField, PhoneField, TextField, UrlField } from "@/components/ui/text-fields";
import { WishesField } from "@/components/ui/wishes-field";
import type { Locale } from "@/lib/i18n/locales";
import type { Worded } from "@/lib/i18n/overrides";
import { translator } from "@/lib/i18n/translator";
import { shownAddress } from "@/lib/people/shown-address";
import { datesRows } from "@/lib/surveys/dates";
import type { Answers, Option, Question } from "@/lib/surveys/definition";
import { asksPlace, offeredThemes, type Theme, tellKey } from "@/lib/surveys/rules";
import { audienceOf } from "@/lib/surveys/sight";

type Props = {
  locale: Locale;
  format: Worded;
  question: Question;
  themes: readonly Theme[];
  answers: Answers;
  /** The page says the sentences of who sees once. */
  brief: boolean;
  /** The names of the hosts that one may wish to visit. */
  hosts?: readonly string[];
};

type PlaceProps = { locale: Locale; frame: FieldProps; text?: string; autoComplete?: string };

/** One question as a field: its words, why it is asked, who will see the answer, and what was answered before. */
export function QuestionField({ locale, format, question, themes, answers, brief, hosts = [] }: Props) {
  const t = translator(locale, "surveys", format);
  const frame = frameOf(locale, format, question, brief);
  const value = answers[question.key];
  const text = typeof value === "string" ? value : undefined;
  const list = value === undefined ? undefined : [value].flat();
  switch (question.kind) {
    case "text":
      if (asksPlace(question))
        return <PlaceField {...{ locale, frame, text }} autoComplete={question.autocomplete} />;
      return <TextField {...frame} autoComplete={question.autocomplete} defaultValue={text} />;
    case "long-text":
      return <LongTextField {...frame} maxLength={question.maxLength} defaultValue={text} />;
    case "email":
      return <EmailField {...frame} defaultValue={text && shownAddress(text)} />;
    case "phone":
      return <PhoneField {...frame} defaultValue={text} />;
    case "url":
      return <UrlField {...frame} defaultValue={text} />;
    case "business-id":
      return <TextField {...frame} width="short" autoComplete="off" spellCheck={false} defaultValue={text} />;
    case "choice":
      return <RadioField {...frame} options={choices(question.options, locale)} defaultValue={text} />;
    case "choices":
      return <CheckboxesField {...frame} options={choices(question.options, locale)} defaultValue={list} />;
    case "themes":
      if (!question.ranked)
        return (
          <CheckboxesField
            {...frame}
            options={choices(offeredThemes(themes, list), locale)}
            defaultValue={list}
          />
        );
      return (
        <RankedChoice
          {...frame}
          options={choices(offeredThemes(themes, list), locale)}
          places={question.max}
          placeLabels={Array.from({ length: question.max }, (_, place) =>
            t("page.place", { place: String(place + 1) }),
          )}
          defaultValue={list}
        />
      );
    case "wishes":
      if (question.of === "hosts") return <HostWishes {...{ locale, format, frame, list, hosts }} />;
      return (
        <WishesField
          {...frame}
          count={question.max}
          nameLabel={t("page.wish")}
          tellLabel={question.tellable ? t("page.tell") : undefined}
          defaultValue={list}
          defaultTell={[answers[tellKey(question)] ?? []].flat()}
        />
      );
    case "dates":
      return <PossibleTimes {...{ locale, format, question, frame, list }} />;
    case "rating":
      return (
        <RatingField
          {...frame}
          low={t("page.scale.low")}
          high={t("page.scale.high")}
          unknown={t("page.scale.unknown")}
          defaultValue={text}
        />
      );
    case "score":
      return (
        <ScoreField {...frame} low={t("page.score.low")} high={t("page.score.high")} defaultValue={text} />
      );
    case "consent":
      return <CheckboxField {...frame} statement={question.statement[locale]} defaultValue={text} />;
  }
}

type PossibleProps = Pick<Props, "locale" | "format"> & {
  question: Extract<Question, { kind: "dates" }>;
  frame: FieldProps;
  list: string[] | undefined;
};

type HostsProps = Pick<Props, "locale" | "format"> & {
  frame: FieldProps;
  list: string[] | undefined;
  hosts: readonly string[];
};

/** Hosts to tick; whoever was ticked before stays, also where they host no more. Where there is none yet, that. */
function HostWishes({ locale, format, frame, list = [], hosts }: HostsProps) {
  const offered = [...new Set([...hosts, ...list])];
  if (offered.length > 0)
    return (
      <CheckboxesField
        {...frame}
        options={offered.map((name) => ({ value: name, label: name }))}
        defaultValue={list}
      />
    );
  return (
    <div className="stack-sm">
      <p className="font-semibold">{frame.label}</p>
      <p className="max-w-measure text-soft">{translator(locale, "surveys", format)("page.noHosts")}</p>
    </div>
  );
}

/** When somebody could: as many rows as there may be times. */
function PossibleTimes({ locale, format, question, frame, list = [] }: PossibleProps) {
  const t = translator(locale, "meetings", format);
  const rows = datesRows(question).map((fields, row) => {
    const [day = "", from = ""] = (list[row] ?? "").split("T");
    return { legend: t("times.row", { n: row + 1 }), fields, value: { day, from } };
  });
  return <DatesField {...frame} rows={rows} labels={{ day: t("times.day"), from: t("times.from") }} />;
}

/** Where somebody is: any words, with the municipalities on offer, and how what was saved has been understood. */
function PlaceField({ locale, frame, text, autoComplete }: PlaceProps) {
  const line = text ? placeLine(locale, text) : null;
  return (
    <TextField
      {...frame}
      hint={[frame.hint, line].filter(Boolean).join(" ")}
      autoComplete={autoComplete}
      suggestions={offeredPlaces(locale)}
      defaultValue={text}
    />
  );
}

function frameOf(locale: Locale, format: Worded, question: Question, brief: boolean): FieldProps {
  return {
    name: question.key,
    anchor: anchorOf(question),
    label: question.label[locale],
    hint: question.hint?.[locale],
    purpose: question.purpose?.[locale],
    required: question.required,
    seenBy: (brief ? briefLine : seenByLine)(locale, format, audienceOf(question)),
  };
}

/** What a link that leads to a question ends in. */
export function anchorOf({ key }: Pick<Question, "key">): string {
  return `question-${key}`;
}

function choices(options: readonly Option[], locale: Locale): Choice[] {
  return options.map(({ key, label }) => ({ value: key, label: label[locale] }));
}
