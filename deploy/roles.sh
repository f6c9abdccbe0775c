#!/bin/sh
# Once, when the database is made: who owns the tables, and who works with them. Passwords go in as values, whatever they hold.
set -eu
psql --set ON_ERROR_STOP=1 --set owner="$POSTGRES_PASSWORD" --set app="$POSTGRES_APP_PASSWORD" \
  --username "${POSTGRES_USER:-postgres}" --dbname "$POSTGRES_DB" <<'SQL'
create role kylassa_owner login nosuperuser nobypassrls password :'owner';
create role kylassa_app login nosuperuser nobypassrls password :'app';
alter database kylassa owner to kylassa_owner;
alter schema public owner to kylassa_owner;
SQL
