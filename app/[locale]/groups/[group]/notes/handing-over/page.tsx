import "@/app/sheets/taking-part.css";
import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { NoteEntry } from "@/components/notes/note-entry";
import { CheckboxesField, RadioField } from "@/components/ui/choice-fields";
import { EmptyState } from "@/components/ui/empty-state";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { Happened, Notice } from "@/components/ui/notice";
import { Vault } from "@/components/ui/vault";
import { signedInViewer } from "@/lib/auth/gate";
import { isId } from "@/lib/forms/ids";
import { askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { getOwnNotes, type Notebook } from "@/lib/notes/queries";
import { formatDateTime } from "@/lib/time/format";
import { handOverNotesAction, takeBackNoteAction } from "../actions";

type Props = {
  params: Promise<{ locale: Locale; group: string }>;
  searchParams: Search;
};

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "notes", null)("handing.title"));
}

/** Where the author of notes lets another facilitator of the pair read them; for a while also when they facilitate no more. */
export default async function HandingOverPage({ params, searchParams }: Props) {
  const { locale, group } = await params;
  const viewer = await signedInViewer(to.handingOver(group));
  const notebook = isId(group) ? await getOwnNotes(viewer, group, new Date()) : null;
  if (!notebook) notFound();
  const t = translator(locale, "notes", notebook.format);
  const { done } = await askedFor(searchParams, "done");
  const back = notebook.former
    ? { href: href(locale, to.home()), label: t("handing.home") }
    : { href: href(locale, to.notes(group)), label: t("edit.back") };
  const own = notebook.notes.filter(({ own }) => own);
  return (
    <Page
      locale={locale}
      title={t("handing.title")}
      eyebrow={notebook.pair}
      lead={t("handing.lead")}
      back={back}
    >
      <Happened
        locale={locale}
        said={done === "handed" || done === "taken" ? t(`handing.done.${done}`) : null}
      />
      {notebook.former ? (
        <Notice locale={locale} tone="info">
          {t("handing.former")}
        </Notice>
      ) : null}
      {own.length === 0 ? (
        <EmptyState title={t("handing.none.title")}>{t("handing.none.body")}</EmptyState>
      ) : (
        <Vault roomy>
          <HandOver locale={locale} notebook={{ ...notebook, notes: own }} />
          <Section title={t("handing.own")}>
            {own.map((note) => (
              <NoteEntry
                key={note.id}
                locale={locale}
                note={note}
                timeZone={notebook.timeZone}
                takeBack={takeBackNoteAction}
                former={notebook.former}
              />
            ))}
          </Section>
        </Vault>
      )}
    </Page>
  );
}

function HandOver({ locale, notebook }: { locale: Locale; notebook: Notebook }) {
  const t = translator(locale, "notes", notebook.format);
  const { company, notes, groupId, timeZone } = notebook;
  if (company.length === 0) return <p>{t("handing.nobody")}</p>;
  const options = notes
    .filter(({ body }) => body !== null)
    .map(({ id, createdAt, body }) => ({
      value: id,
      label: formatDateTime(createdAt, { locale, zone: timeZone }),
      hint: excerpt(body ?? ""),
    }));
  return (
    <Form
      action={handOverNotesAction}
      texts={formTexts(locale)}
      hidden={{ groupId, ...(company.length === 1 ? { userId: company[0]?.userId } : {}) }}
      formKey={randomUUID()}
      submit={t("handing.submit")}
    >
      {company.length === 1 ? (
        <p>{t("handing.to", { name: company[0]?.name ?? "" })}</p>
      ) : (
        <RadioField
          name="userId"
          label={t("handing.whom")}
          required
          options={company.map(({ userId: value, name: label }) => ({ value, label }))}
        />
      )}
      <CheckboxesField name="noteIds" label={t("handing.which")} options={options} required />
    </Form>
  );
}

function excerpt(body: string): string {
  const line = body.split(/\s+/).join(" ");
  return line.length > 90 ? `${line.slice(0, 88)}…` : line;
}
