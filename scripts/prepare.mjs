// Installs the packages and makes the database client, if they are not there: what up, dev and test do first.
import { onOwnNode } from "./lib/install.mjs";

await onOwnNode(process.argv[1]);
