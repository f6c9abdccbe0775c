import "@/app/sheets/taking-part.css";
import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { NewcomerFields } from "@/components/people/newcomer-fields";
import { shortName } from "@/components/tasks/names";
import { ActionButton } from "@/components/ui/action-button";
import { SelectField } from "@/components/ui/choice-fields";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { Happened } from "@/components/ui/notice";
import { signedInViewer } from "@/lib/auth/gate";
import type { Format, Role } from "@/lib/formats/recipe";
import { isId } from "@/lib/forms/ids";
import { askedFor, type Search } from "@/lib/forms/search";
import { rolesNamedBy, whyNotName } from "@/lib/groups/role-rules";
import { listed } from "@/lib/i18n/lists";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { listWhoMayGuide } from "@/lib/programmes/guides-queries";
import { getGroupPlan } from "@/lib/tasks/queries";
import { endRoleAction, giveRoleAction, nameForRoleAction } from "./actions";

type Props = { params: Promise<{ locale: Locale; group: string }>; searchParams: Search };

const namedGroup = cache(async (id: string) => {
  const viewer = await signedInViewer(to.roles(id));
  const group = isId(id) ? await getGroupPlan(viewer, id, new Date()) : null;
  const roles = group ? rolesNamedBy(group.standing, group.programme.format) : [];
  if (!group || roles.length === 0) notFound();
  return { viewer, group, roles };
});

export async function generateMetadata({ params }: Props) {
  const { locale, group: id } = await params;
  const { group } = await namedGroup(id);
  return pageTitle(locale, translator(locale, "groups", group.programme.format)("roles.title"));
}

/** Who has which role in a group beside the one who leads it, for those who may name them. */
export default async function RolesPage({ params, searchParams }: Props) {
  const { locale, group: id } = await params;
  const { viewer, group, roles } = await namedGroup(id);
  const { format } = group.programme;
  const t = translator(locale, "groups", format);
  const { done } = await askedFor(searchParams, "done");
  const may = await listWhoMayGuide(viewer, group.programme.id);
  const others = may.filter((one) => group.facilitators.every(({ userId }) => userId !== one.id));
  const names = group.seats.map(({ name }) => shortName(name));
  return (
    <Page
      locale={locale}
      eyebrow={listed(locale, names)}
      title={t("roles.title")}
      lead={t("roles.lead")}
      back={{ href: href(locale, to.group(id)), label: t("roles.back") }}
    >
      <Happened
        locale={locale}
        said={done === "named" || done === "ended" ? t(`roles.done.${done}`) : null}
      />
      {roles.map((role) => (
        <Section key={role.key} title={role.label[locale]} lead={role.told?.[locale]}>
          <Holders locale={locale} format={format} role={role} groupId={id} holders={group.facilitators} />
          {whyNotName(group) ? null : role.from === "contact" ? (
            <NameSomebody locale={locale} format={format} role={role} groupId={id} />
          ) : (
            <ChooseSomebody locale={locale} format={format} role={role} groupId={id} others={others} />
          )}
        </Section>
      ))}
    </Page>
  );
}

type RoleProps = { locale: Locale; format: Format; role: Role; groupId: string };

function Holders({
  locale,
  format,
  role,
  groupId,
  holders,
}: RoleProps & { holders: readonly { userId: string; name: string; role: string }[] }) {
  const t = translator(locale, "groups", format);
  const own = holders.filter((one) => one.role === role.key);
  if (own.length === 0) return <p className="text-soft">{t("roles.nobody")}</p>;
  return (
    <ul className="stack-sm">
      {own.map(({ userId, name }) => (
        <li key={userId} className="row">
          <span id={`role-${role.key}-${userId}`}>{name}</span>
          <ActionButton
            action={endRoleAction}
            texts={formTexts(locale)}
            hidden={{ groupId, role: role.key, userId }}
            formKey={randomUUID()}
            label={t("roles.end")}
            tone="quiet"
            describedBy={`role-${role.key}-${userId}`}
          />
        </li>
      ))}
    </ul>
  );
}

function NameSomebody({ locale, format, role, groupId }: RoleProps) {
  const t = translator(locale, "groups", format);
  return (
    <Form
      action={nameForRoleAction}
      texts={formTexts(locale)}
      hidden={{ groupId, role: role.key }}
      formKey={randomUUID()}
      submit={t("roles.submit")}
    >
      <NewcomerFields locale={locale} format={format} purpose={t("roles.purpose")} />
    </Form>
  );
}

function ChooseSomebody({
  locale,
  format,
  role,
  groupId,
  others,
}: RoleProps & { others: readonly { id: string; name: string }[] }) {
  const t = translator(locale, "groups", format);
  if (others.length === 0) return <p className="text-soft">{t("roles.nobodyElse")}</p>;
  return (
    <Form
      action={giveRoleAction}
      texts={formTexts(locale)}
      hidden={{ groupId, role: role.key }}
      formKey={randomUUID()}
      submit={t("roles.submit")}
      tone="secondary"
    >
      <SelectField
        name="userId"
        label={t("roles.choose")}
        options={others.map(({ id, name }) => ({ value: id, label: name }))}
        required
      />
    </Form>
  );
}
