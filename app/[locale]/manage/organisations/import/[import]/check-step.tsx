import { randomUUID } from "node:crypto";
import { Page, Section } from "@/components/layout/page";
import { LinkButton } from "@/components/ui/button";
import { RadioField } from "@/components/ui/choice-fields";
import { DefinitionList } from "@/components/ui/definition-list";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { Happened, Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { stepOf } from "@/components/ui/steps";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { countOutcomes, doubtsOnPage, listDoubts, listWrong, type OneImport } from "@/lib/imports/queries";
import { href, to } from "@/lib/kernel/addresses";
import type { Viewer } from "@/lib/kernel/viewer";
import { decideRowsAction, startImportAction } from "../actions";

type Props = { locale: Locale; viewer: Viewer; one: OneImport; page: number; isDecided: boolean };

/** What becomes of each row, before anything of it is written: counts, what is in doubt, what cannot come. */
export async function CheckStep({ locale, viewer, one, page, isDecided }: Props) {
  const t = translator(locale, "imports");
  const [counts, doubts] = await Promise.all([countOutcomes(viewer, one), listDoubts(viewer, one, page)]);
  const shown = ["new", "known", "doubt", "left", "wrong"] as const;
  const coming = (counts.new ?? 0) + (counts.known ?? 0);
  return (
    <Page
      locale={locale}
      title={t("check.title")}
      eyebrow={`${stepOf(locale, 3, 4)} · ${one.fileName}`}
      lead={t("check.lead")}
      back={{
        href: href(locale, to.manage.import(one.id, { step: "columns" })),
        label: t("check.columns"),
      }}
    >
      <Happened locale={locale} said={isDecided ? t("check.saved") : null} />
      {one.counts.changed || one.counts.failed ? (
        <Notice locale={locale} tone="warning">
          <p>{t(one.counts.failed ? "check.failed" : "check.changed")}</p>
        </Notice>
      ) : null}
      <DefinitionList
        items={shown
          .filter((kind) => (counts[kind] ?? 0) > 0)
          .map((kind) => ({
            term: t(`check.${kind}`),
            value: kind === "known" ? `${counts[kind]}. ${t("check.knownHint")}` : String(counts[kind]),
          }))}
      />
      <Doubts locale={locale} one={one} doubts={doubts} page={page} />
      {(counts.wrong ?? 0) > 0 ? <WrongRows locale={locale} viewer={viewer} one={one} /> : null}
      {coming > 0 ? (
        <Form
          action={startImportAction}
          texts={formTexts(locale)}
          hidden={{ id: one.id }}
          formKey={randomUUID()}
          submit={t("check.submit", { rows: coming })}
        >
          <p>{t("check.submitLead", { undecided: doubts.undecided })}</p>
        </Form>
      ) : (
        <>
          <p>{t("check.nothing")}</p>
          <LinkButton href={href(locale, to.manage.importBack(one.id))} tone="secondary" download>
            {t("done.back")}
          </LinkButton>
        </>
      )}
    </Page>
  );
}

type DoubtsProps = {
  locale: Locale;
  one: OneImport;
  doubts: Awaited<ReturnType<typeof listDoubts>>;
  page: number;
};

function Doubts({ locale, one, doubts: { doubts, total }, page }: DoubtsProps) {
  const t = translator(locale, "imports");
  if (total === 0) return null;
  const said = (facts: readonly string[]) => {
    const [name = "", ...more] = facts.filter((fact) => fact !== "");
    return more.length > 0 ? `${name} (${more.join(", ")})` : name;
  };
  return (
    <Section title={t("check.doubts")} lead={t("check.doubtsLead")}>
      <Form
        action={decideRowsAction}
        texts={formTexts(locale)}
        hidden={{ id: one.id, page }}
        formKey={randomUUID()}
        submit={t("check.save")}
        tone="secondary"
      >
        {doubts.map(({ number, facts, candidates, decision }) => (
          <RadioField
            key={number}
            name={`row-${number}`}
            label={t("check.row", { number, name: said(facts) })}
            required
            defaultValue={decision}
            options={[
              ...candidates.map(({ key, facts: theirs }) => ({
                value: key,
                label: key.startsWith("row ")
                  ? t("check.sameRow", { number: key.slice(4), name: said(theirs) })
                  : t("check.same", { name: said(theirs) }),
              })),
              { value: "new", label: t("check.isNew") },
              { value: "leave", label: t("check.leave") },
            ]}
          />
        ))}
      </Form>
      <Pagination
        locale={locale}
        page={page}
        pages={Math.max(1, Math.ceil(total / doubtsOnPage))}
        href={(number) => href(locale, to.manage.import(one.id, { page: number }))}
      />
    </Section>
  );
}

async function WrongRows({ locale, viewer, one }: { locale: Locale; viewer: Viewer; one: OneImport }) {
  const t = translator(locale, "imports");
  return (
    <Section title={t("check.wrongTitle")} lead={t("check.wrongLead")}>
      <ul className="stack-sm">
        {(await listWrong(viewer, one)).map(({ number, reason, head, said }) => (
          <li key={number}>
            {t("check.wrongRow", { number, reason: t(`reasons.${reason}`) })}
            <span className="text-soft">
              {[` ${head}`, said].filter((word) => word.trim() !== "").join(": ")}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
