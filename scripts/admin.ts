// Makes somebody an administrator: npm run admin -- somebody@example.org "Their Name"
import { systemViewer } from "@/lib/auth/viewers";
import { closeDatabase, write } from "@/lib/kernel/db";
import { findOrCreateUser } from "@/lib/people/commands";
import { emailAddress } from "@/lib/people/schema";

const [address = "", name = address] = process.argv.slice(2);
const email = emailAddress.safeParse(address);
if (!email.success) {
  console.error('Give an e-mail address: npm run admin -- somebody@example.org "Their Name"');
  process.exit(1);
}
await write(systemViewer(), async (tx) => {
  const { id } = await findOrCreateUser(tx, { email: email.data, name, locale: "fi" });
  await tx.user.update({ where: { id }, data: { isAdmin: true } });
});
await closeDatabase();
console.log(`${email.data} is an administrator now and signs in by e-mail.`);
