import { Section } from "@/components/layout/page";
import { shortName } from "@/components/tasks/names";
import { DefinitionList } from "@/components/ui/definition-list";
import { saidIn } from "@/lib/enrolments/facts";
import { mainPart } from "@/lib/formats/parts";
import type { Format } from "@/lib/formats/recipe";
import type { Proposal } from "@/lib/groups/queries";
import type { Locale, Localised } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { formatAnswer, questionsOf } from "@/lib/surveys/rules";

type Face = Proposal["others"][number];
type Props = {
  locale: Locale;
  format: Format;
  face: Face;
  others: number;
  themes: readonly { key: string; label: Localised }[];
};

type Faces = Pick<Props, "locale" | "format"> & { faces: readonly Face[] };

/** Who are proposed, each in its own words. */
export function OtherFaces({ locale, format, faces }: Faces) {
  const { face: told } = mainPart(format).reads;
  return (
    <Section title={translator(locale, "proposals", format)("who")}>
      {faces.map((face) => {
        const description = saidIn(face.seen, told?.description);
        return (
          <div key={face.seat} className="border-s-6 border-lichen ps-5.5">
            <p className="font-display text-2xl font-bold">{face.name}</p>
            {face.municipality ? <p className="text-soft">{face.municipality}</p> : null}
            {description ? <p className="mt-2.5 text-lg/normal whitespace-pre-line">{description}</p> : null}
          </div>
        );
      })}
    </Section>
  );
}

/** What else one that is proposed lets the others see. */
export function OtherAnswers({ locale, format, face, others, themes }: Props) {
  const t = translator(locale, "proposals", format);
  const items = (mainPart(format).reads.face?.told ?? []).flatMap(({ label, ...keys }) => {
    const chosen = answerOf(locale, face, keys.chosen, themes);
    const words = saidIn(face.seen, keys.words);
    return chosen.length > 0 || words
      ? [{ term: label[locale], value: <Said chosen={chosen} words={words} /> }]
      : [];
  });
  const { website } = face;
  const link = website
    ? [
        {
          term: t("about.website"),
          value: (
            <a href={website} rel="noreferrer">
              {bare(website)}
            </a>
          ),
        },
      ]
    : [];
  if (items.length + link.length === 0) return null;
  return (
    <Section title={t("about.title", { others, name: shortName(face.name) })}>
      <DefinitionList items={[...items, ...link]} />
    </Section>
  );
}

function Said({ chosen, words }: { chosen: readonly string[]; words: string }) {
  return (
    <div className="stack-sm">
      {chosen.length > 0 ? <p>{chosen.join(", ")}</p> : null}
      {words ? <p className="max-w-[56ch] whitespace-pre-line text-soft">{words}</p> : null}
    </div>
  );
}

function answerOf(locale: Locale, face: Face, key: string | undefined, themes: Props["themes"]): string[] {
  const question = questionsOf(face.definition).find((one) => one.key === key);
  return question ? formatAnswer(question, face.seen, locale, themes) : [];
}

function bare(address: string): string {
  return address.replace(/^https?:\/\//, "").replace(/\/$/, "");
}
