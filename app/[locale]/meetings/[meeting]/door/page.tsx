import "@/app/sheets/taking-part.css";
import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { DoorList } from "@/components/door/door-list";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { LinkButton } from "@/components/ui/button";
import { CheckboxField, RadioField } from "@/components/ui/choice-fields";
import { Filters, FilterText } from "@/components/ui/filters";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { ListForm } from "@/components/ui/list-form";
import { Happened, Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-fields";
import { signedInViewer } from "@/lib/auth/gate";
import { found, hereNow, overrun } from "@/lib/days/door";
import { type DoorPage, getDoor } from "@/lib/days/door-queries";
import { isId } from "@/lib/forms/ids";
import { askedFor, type Search } from "@/lib/forms/search";
import { type Locale, languageNames, locales } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { formatNamed } from "@/lib/programmes/words-queries";
import { formatDateTime } from "@/lib/time/format";
import { checkInAction, takeInAction } from "./actions";

type Props = { params: Promise<{ locale: Locale; meeting: string }>; searchParams: Search };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "door")("title"));
}

/** The door of a day: who comes and goes, by name or number, and who came without signing up. */
export default async function DoorOfDayPage({ params, searchParams }: Props) {
  const { locale, meeting: id } = await params;
  const viewer = await signedInViewer(to.door(id));
  const door = isId(id) ? await getDoor(viewer, id, locale, new Date()) : null;
  if (!door) notFound();
  const t = translator(locale, "door");
  const asked = await askedFor(searchParams, "done", "number", "find");
  const done = (["arrived", "left", "cleared", "walk-in"] as const).find((one) => one === asked.done);
  const shown = found(door.guests, asked.find ?? "");
  return (
    <Page
      locale={locale}
      width="wide"
      back={{ href: href(locale, to.meeting(id)), label: t("back") }}
      eyebrow={door.title}
      title={t("title")}
      lead={door.startsAt ? formatDateTime(door.startsAt, { locale, zone: door.zone }) : undefined}
    >
      <Happened locale={locale} said={done ? t(`done.${done}`, { number: asked.number ?? "" }) : null} />
      <HowMany locale={locale} door={door} />
      {door.closed ? (
        <Notice locale={locale} tone="info">
          {translator(locale, "refusals", await formatNamed(viewer, [id]))(door.closed.code)}
        </Notice>
      ) : null}
      <div className="stack">
        <Filters
          locale={locale}
          action={href(locale, to.door(id))}
          clear={asked.find ? href(locale, to.door(id)) : undefined}
        >
          <FilterText name="find" label={t("find")} value={asked.find} />
        </Filters>
        <ListForm
          id="door"
          action={checkInAction}
          texts={formTexts(locale)}
          hidden={{ meetingId: id }}
          formKey={randomUUID()}
        />
        <DoorList locale={locale} guests={shown} zone={door.zone} form={door.closed ? null : "door"} />
        <p>{t("scan")}</p>
      </div>
      {door.closed ? null : <NewAtDoor locale={locale} door={door} />}
      <p className="row">
        <LinkButton href={href(locale, to.doorOffline({ day: id }))} tone="secondary">
          {t("links.offline")}
        </LinkButton>
        <LinkButton href={href(locale, to.doorPaper(id))} tone="quiet">
          {t("links.paper")}
        </LinkButton>
      </p>
    </Page>
  );
}

type PartProps = { locale: Locale; door: DoorPage };

function HowMany({ locale, door: { guests, capacity } }: PartProps) {
  const t = translator(locale, "door");
  const over = overrun(guests, capacity);
  const coming = guests.filter(({ arrivedAt }) => !arrivedAt).length;
  const left = guests.filter(({ leftAt }) => leftAt).length;
  return (
    <div className="stack-sm">
      <p>
        {t("counts", { here: String(hereNow(guests)), coming: String(coming), left: String(left) })}{" "}
        {capacity === null ? null : t("room", { capacity: String(capacity) })}
      </p>
      {over > 0 ? (
        <Notice locale={locale} tone="warning">
          {t("overrun", { over })}
        </Notice>
      ) : null}
    </div>
  );
}

function NewAtDoor({ locale, door }: PartProps) {
  const t = translator(locale, "door");
  const isFull = door.capacity !== null && hereNow(door.guests) >= door.capacity;
  return (
    <Section title={t("walkIn.title")} lead={t("walkIn.lead")}>
      <Form
        action={takeInAction}
        texts={formTexts(locale)}
        hidden={{ meetingId: door.id }}
        formKey={randomUUID()}
        submit={t("walkIn.submit")}
        tone="secondary"
      >
        <TextField name="name" label={t("walkIn.name")} autoComplete="off" required />
        <TextField name="agency" label={t("walkIn.agency")} autoComplete="off" />
        <TextField name="needs" label={t("walkIn.needs")} autoComplete="off" />
        <RadioField
          name="locale"
          label={t("walkIn.locale")}
          options={locales.map((value) => ({ value, label: languageNames[value] }))}
          defaultValue={locale}
          inline
          required
        />
        {isFull ? <CheckboxField name="room" label={t("walkIn.room")} defaultValue="" /> : null}
      </Form>
    </Section>
  );
}
