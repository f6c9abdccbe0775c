import "@/app/sheets/taking-part.css";
import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { cache } from "react";
import { meetingsWords } from "@/components/groups/mode-words";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { shortName } from "@/components/tasks/names";
import { LinkButton } from "@/components/ui/button";
import { RadioField } from "@/components/ui/choice-fields";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { signedInViewer } from "@/lib/auth/gate";
import { isId } from "@/lib/forms/ids";
import { listed } from "@/lib/i18n/lists";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { getModes } from "@/lib/meetings/mode-queries";
import { changeModeAction } from "./actions";

type Props = { params: Promise<{ locale: Locale; group: string }> };

const changing = cache(async (id: string) => {
  const viewer = await signedInViewer(to.mode(id));
  return (isId(id) ? await getModes(viewer, id) : null) ?? notFound();
});

export async function generateMetadata({ params }: Props) {
  const { locale, group } = await params;
  const { format } = await changing(group);
  return pageTitle(locale, translator(locale, "groups", format)("mode.title"));
}

/** In which mode a group goes on: each with the meetings that it would have, and why not where it cannot. */
export default async function ModePage({ params }: Props) {
  const { locale, group: id } = await params;
  const { format, modes, mode, names, version } = await changing(id);
  const t = translator(locale, "groups", format);
  const refused = translator(locale, "refusals", format);
  const back = href(locale, to.group(id));
  const cannot = modes.flatMap(({ key, label, whyNot }) => (whyNot ? [{ key, label, whyNot }] : []));
  return (
    <Page
      locale={locale}
      eyebrow={listed(locale, names.map(shortName))}
      title={t("mode.title")}
      lead={t("mode.lead", { seats: names.length })}
      back={{ href: back, label: t("mode.back") }}
    >
      {cannot.length > 0 ? (
        <ul className="list">
          {cannot.map(({ key, label, whyNot }) => (
            <li key={key}>
              {label[locale]}: {refused(whyNot.code, whyNot.params)}
            </li>
          ))}
        </ul>
      ) : null}
      <Form
        action={changeModeAction}
        texts={formTexts(locale)}
        formKey={randomUUID()}
        hidden={{ groupId: id, version }}
        submit={t("mode.submit")}
        secondary={
          <LinkButton tone="quiet" href={back}>
            {t("mode.keep")}
          </LinkButton>
        }
      >
        <RadioField
          name="mode"
          label={t("mode.label")}
          options={modes
            .filter(({ whyNot }) => whyNot === null)
            .map((one) => ({
              value: one.key,
              label: one.label[locale],
              hint: meetingsWords(locale, format, one.meetings),
            }))}
          defaultValue={mode ?? undefined}
          required
        />
      </Form>
    </Page>
  );
}
