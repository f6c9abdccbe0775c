import "@/app/sheets/taking-part.css";
import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { NotesLock } from "@/components/notes/lock-line";
import { NoteEntry } from "@/components/notes/note-entry";
import { EmptyState } from "@/components/ui/empty-state";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { Happened } from "@/components/ui/notice";
import { LongTextField } from "@/components/ui/text-fields";
import { Vault } from "@/components/ui/vault";
import { signedInViewer } from "@/lib/auth/gate";
import type { Format } from "@/lib/formats/recipe";
import { isId } from "@/lib/forms/ids";
import { askedFor, type Search, wordsFor } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { getNotebook } from "@/lib/notes/queries";
import { takeBackNoteAction, writeNoteAction } from "./actions";

type Props = {
  params: Promise<{ locale: Locale; group: string }>;
  searchParams: Search;
};

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "notes", null)("title"));
}

/** The facilitators' notebook on a pair; for everybody else it does not exist. */
export default async function NotesPage({ params, searchParams }: Props) {
  const { locale, group } = await params;
  const viewer = await signedInViewer(to.notes(group));
  const notebook = isId(group) ? await getNotebook(viewer, group) : null;
  if (!notebook) notFound();
  const { notes, pair, seats, format, timeZone, company } = notebook;
  const t = translator(locale, "notes", format);
  const mayHandOver = company.length > 0 && notes.some(({ own }) => own);
  const back = { href: href(locale, to.group(group)), label: t("back", { seats }) };
  return (
    <Page locale={locale} title={t("title")} lead={pair} back={back}>
      <Done locale={locale} format={format} done={(await askedFor(searchParams, "done")).done} />
      <Vault roomy>
        <NotesLock locale={locale} format={format} readers={company.map(({ name }) => name)} />
        <Section title={t("new.title")}>
          <Form
            action={writeNoteAction}
            texts={formTexts(locale)}
            hidden={{ groupId: group }}
            formKey={randomUUID()}
            submit={t("new.submit")}
          >
            <LongTextField
              name="body"
              label={t("new.body")}
              hint={t("new.hint")}
              rows={6}
              maxLength={8000}
              required
            />
          </Form>
        </Section>
        {notes.length === 0 ? (
          <EmptyState title={t("empty.title")}>{t("empty.body")}</EmptyState>
        ) : (
          <Section title={t("list")}>
            {notes.map((note) => (
              <NoteEntry
                key={note.id}
                locale={locale}
                note={note}
                timeZone={timeZone}
                takeBack={takeBackNoteAction}
              />
            ))}
            {mayHandOver ? (
              <p className="print:hidden">
                <a href={href(locale, to.handingOver(group))}>{t("handing.link")}</a>
              </p>
            ) : null}
          </Section>
        )}
      </Vault>
    </Page>
  );
}

function Done({ locale, format, done }: { locale: Locale; format: Format; done?: string }) {
  const t = translator(locale, "notes", format);
  const said = wordsFor(
    { written: t("done.written"), changed: t("done.changed"), deleted: t("done.deleted") },
    done,
  );
  return <Happened locale={locale} said={said} />;
}
