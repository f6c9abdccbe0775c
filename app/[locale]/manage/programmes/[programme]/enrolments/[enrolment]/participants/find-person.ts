import { notFound } from "next/navigation";
import { managedProgramme } from "@/app/[locale]/manage/here";
import { mayKeepPeople } from "@/lib/enrolments/access";
import { getEnrolment } from "@/lib/enrolments/queries";

type Address = { programme: string; enrolment: string };

/** The enrolment whose people a coordinator keeps, in the programme of the address. */
export async function findEnrolment({ programme: slug, enrolment: id }: Address) {
  const { viewer, programme } = await managedProgramme(slug);
  const enrolment = await getEnrolment(viewer, id);
  if (!enrolment || enrolment.programmeId !== programme.id) notFound();
  if (!mayKeepPeople(enrolment.standing, enrolment.state)) notFound();
  return { viewer, programme, enrolment };
}

/** One of its people. */
export async function findPerson(address: Address & { participant: string }) {
  const { enrolment } = await findEnrolment(address);
  const person = enrolment.participants.find(({ id }) => id === address.participant);
  return person ? { enrolment, person } : notFound();
}
