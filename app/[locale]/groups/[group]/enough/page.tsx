import "@/app/sheets/taking-part.css";
import { randomUUID } from "node:crypto";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { shortName } from "@/components/tasks/names";
import { LinkButton } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { signedInViewer } from "@/lib/auth/gate";
import { isId } from "@/lib/forms/ids";
import { mayArrange } from "@/lib/groups/access";
import { listed } from "@/lib/i18n/lists";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { isToCome, whyNotEnough } from "@/lib/meetings/rules";
import { getGroupPlan } from "@/lib/tasks/queries";
import { haveEnoughAction } from "./actions";

type Props = { params: Promise<{ locale: Locale; group: string }> };

const arrangedGroup = cache(async (id: string) => {
  const viewer = await signedInViewer(to.enough(id));
  const group = isId(id) ? await getGroupPlan(viewer, id, new Date()) : null;
  if (!group || !mayArrange(group.standing)) notFound();
  return group;
});

export async function generateMetadata({ params }: Props) {
  const { locale, group: id } = await params;
  const { programme } = await arrangedGroup(id);
  return pageTitle(locale, translator(locale, "groups", programme.format)("enough.title"));
}

/** Asks whether the meetings held are really enough, and says what falls away and what still comes. */
export default async function EnoughPage({ params }: Props) {
  const { locale, group: id } = await params;
  const { programme, facts, state, seats, version } = await arrangedGroup(id);
  const back = href(locale, to.group(id));
  const why = whyNotEnough(programme.format, state, facts.meetings, new Date());
  if (why?.code === "not-allowed") notFound();
  if (why) redirect(back);
  const t = translator(locale, "groups", programme.format);
  const coming = facts.meetings.filter(isToCome);
  const fallen = coming.length;
  return (
    <Page
      locale={locale}
      eyebrow={listed(
        locale,
        seats.map(({ name }) => shortName(name)),
      )}
      title={t("enough.title")}
      lead={t("enough.lead")}
      back={{ href: back, label: t("enough.back") }}
    >
      <ul className="list">
        <li>{t("enough.fallen", { fallen })}</li>
        {coming.some(({ state }) => state === "SCHEDULED") ? <li>{t("enough.calendar")}</li> : null}
        <li>{t("enough.told")}</li>
        <li>{t("enough.undo")}</li>
      </ul>
      <Form
        action={haveEnoughAction}
        texts={formTexts(locale)}
        formKey={randomUUID()}
        hidden={{ groupId: id, version }}
        submit={t("enough.submit")}
        secondary={
          <LinkButton tone="quiet" href={back}>
            {t("enough.keep")}
          </LinkButton>
        }
      />
    </Page>
  );
}
