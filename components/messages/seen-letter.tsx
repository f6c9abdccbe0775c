import { DefinitionList } from "@/components/ui/definition-list";
import type { SeenLetter as Letter } from "@/lib/emails/seen";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { shownAddress } from "@/lib/people/shown-address";

const sheetClass = "stack max-w-measure border border-line bg-surface px-4 py-4 whitespace-pre-line";
const buttonClass = "inline-block border-2 border-spruce px-4 py-2 font-bold text-spruce";
const footClass = "text-sm text-soft";

/** A letter as its receiver sees it. Its button leads nowhere here: the link is the receiver's own, and is made when the mail leaves. */
export function SeenLetter({ locale, letter }: { locale: Locale; letter: Letter }) {
  const t = translator(locale, "messages");
  return (
    <div className="stack">
      <DefinitionList
        items={[
          { term: t("letter.to"), value: `${letter.to}, ${shownAddress(letter.address)}` },
          ...(letter.replyTo ? [{ term: t("letter.replyTo"), value: shownAddress(letter.replyTo) }] : []),
          { term: t("letter.subject"), value: <strong lang={letter.locale}>{letter.subject}</strong> },
        ]}
      />
      <div className={sheetClass} lang={letter.locale} data-part="letter">
        <p>{letter.greeting}</p>
        <Paragraphs of={letter.before} />
        {letter.button ? (
          <p>
            <span className={buttonClass}>{letter.button}</span>{" "}
            <span className={footClass} lang={locale}>
              [{t("letter.personal")}]
            </span>
          </p>
        ) : null}
        <Paragraphs of={letter.after} />
        <p>{letter.closing}</p>
        {letter.foot.map((line) => (
          <p key={line} className={footClass}>
            {line}
          </p>
        ))}
      </div>
    </div>
  );
}

function Paragraphs({ of }: { of: readonly string[] }) {
  return of.length > 0 ? <p>{of.join("\n\n")}</p> : null;
}
