import "@/app/sheets/taking-part.css";
import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { MeetingTime } from "@/components/meetings/meeting-time";
import { shortName } from "@/components/tasks/names";
import { CheckboxesField, CheckboxField } from "@/components/ui/choice-fields";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { Happened, Notice } from "@/components/ui/notice";
import { Table } from "@/components/ui/table";
import { DateField, TextField } from "@/components/ui/text-fields";
import { signedInViewer } from "@/lib/auth/gate";
import { isId } from "@/lib/forms/ids";
import { askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { isToCome } from "@/lib/meetings/rules";
import { getRoom, type RoomPage } from "@/lib/places/room-queries";
import { formatNamed } from "@/lib/programmes/words-queries";
import { addDays, lastDayBefore } from "@/lib/time/days";
import { changeRoomAction } from "./actions";

type Props = { params: Promise<{ locale: Locale; meeting: string }>; searchParams: Search };

export async function generateMetadata({ params }: Props) {
  const { locale, meeting } = await params;
  const format = await formatNamed(await signedInViewer(to.meetingPlaces(meeting)), [meeting]);
  return pageTitle(locale, translator(locale, "places", format)("list.page"));
}

/** Who has a place at a meeting and who waits, to be read and printed by those who hold it; how many places there are. */
export default async function MeetingPlacesPage({ params, searchParams }: Props) {
  const { locale, meeting: id } = await params;
  const viewer = await signedInViewer(to.meetingPlaces(id));
  const room = isId(id) ? await getRoom(viewer, id) : null;
  if (!room) notFound();
  const t = translator(locale, "places", room.format);
  const done = (await askedFor(searchParams, "done")).done === "saved";
  const { taken, waiting, startsAt, endsAt, timeZone, least } = room;
  const people = taken.filter(({ remote }) => !remote).reduce((sum, one) => sum + 1 + one.assistants, 0);
  return (
    <Page
      locale={locale}
      width="wide"
      back={{ href: href(locale, to.meeting(id)), label: shortName(room.host) }}
      eyebrow={room.programme[locale]}
      title={t("list.title", { host: shortName(room.host) })}
      lead={
        startsAt && endsAt ? (
          <MeetingTime locale={locale} meeting={{ startsAt, endsAt, timeZone }} />
        ) : undefined
      }
    >
      <Happened locale={locale} said={done ? t("list.done") : null} />
      {isUnderLeast(room, new Date()) && least ? (
        <Notice locale={locale} tone="warning">
          {t("list.least", { least })}
        </Notice>
      ) : null}
      <Section title={t("list.taken", { count: taken.length })} lead={t("list.people", { count: people })}>
        <People locale={locale} room={room} people={taken} empty={t("list.nobody")} />
      </Section>
      <Section title={t("list.waiting", { count: waiting.length })}>
        <People locale={locale} room={room} people={waiting} empty={t("list.noQueue")} />
      </Section>
      {room.mayChange && isToCome(room) ? (
        <div className="print:hidden">
          <Change locale={locale} room={room} />
        </div>
      ) : null}
    </Page>
  );
}

/** Whether it is to be decided soon if a meeting takes place, with so few who come and places left. */
function isUnderLeast({ least, taken, capacity, startsAt, ...room }: RoomPage, now: Date): boolean {
  const isSoon = startsAt !== null && startsAt <= addDays(now, 10);
  return isToCome(room) && isSoon && least !== null && taken.length < Math.min(least, capacity);
}

type ListProps = { locale: Locale; room: RoomPage; people: RoomPage["taken"]; empty: string };

function People({ locale, room, people, empty }: ListProps) {
  const t = translator(locale, "places", room.format);
  const yes = (is: boolean) => (is ? t("list.yes") : "");
  const has = {
    needs: people.some(({ needs }) => needs),
    with: people.some(({ assistants }) => assistants > 0),
    remote: people.some(({ remote }) => remote),
    open: people.some(({ state, confirmed }) => state === "TAKEN" && !confirmed),
  };
  return (
    <Table
      caption={t("list.page")}
      captionHidden
      empty={empty}
      columns={[
        { key: "name", label: t("list.name"), head: true },
        { key: "agency", label: t("list.agency") },
        // Only what somebody has said: an empty column tells nothing.
        ...(["needs", "with", "remote", "open"] as const)
          .filter((key) => has[key])
          .map((key) => ({ key, label: t(`list.${key}`), numeric: key === "with" })),
      ]}
      rows={people.map(({ id, name, agency, needs, assistants, remote, confirmed }) => ({
        key: id,
        cells: {
          ...{ name, agency: agency ?? "", needs: needs ?? "", with: assistants > 0 ? assistants : "" },
          ...{ remote: yes(remote), open: yes(!confirmed) },
        },
      }))}
    />
  );
}

function Change({ locale, room }: { locale: Locale; room: RoomPage }) {
  const t = translator(locale, "places", room.format);
  const { taken, signUpClosesAt, timeZone } = room;
  return (
    <Section title={t("list.changeTitle")}>
      <Form
        action={changeRoomAction}
        texts={formTexts(locale)}
        hidden={{ meetingId: room.id, version: room.version }}
        formKey={randomUUID()}
        submit={t("list.submit")}
        tone="secondary"
      >
        <TextField
          name="capacity"
          label={t("list.capacity")}
          inputMode="numeric"
          width="year"
          defaultValue={String(room.capacity)}
          required
        />
        <DateField
          name="signUpCloses"
          label={t("list.closes")}
          hint={t("list.closesHint")}
          defaultValue={signUpClosesAt ? lastDayBefore(signUpClosesAt, timeZone) : ""}
        />
        <CheckboxField
          name="remoteWelcome"
          label={t("list.remoteWelcome")}
          defaultValue={room.remoteWelcome ? "yes" : ""}
        />
        {taken.length > 0 ? (
          <CheckboxesField
            name="setBack"
            label={t("list.setBack")}
            hint={t("list.setBackHint")}
            options={taken
              .filter(({ remote }) => !remote)
              .map(({ id, name }) => ({ value: id, label: name }))}
            defaultValue={[]}
          />
        ) : null}
      </Form>
    </Section>
  );
}
