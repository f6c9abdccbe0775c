// Starts the PostgreSQL of a folder in a process of its own, so that whoever waits for it goes on meanwhile; says its port.
import { startPostgres } from "../../scripts/lib/postgres.mjs";

const [folder, password, port] = process.argv.slice(2);
const postgres = await startPostgres({ folder, password, port: Number(port) });
// As text: a number would be coloured where colours are wished for.
process.stdout.write(String(postgres.port));
