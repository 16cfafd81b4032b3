#!/bin/sh
# Run by PostgreSQL's image when its folder is empty. PAGE_PASSWORD comes from secrets.env.
set -eu
psql --set ON_ERROR_STOP=1 --set given="$PAGE_PASSWORD" \
    --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
CREATE ROLE two_plates_page LOGIN PASSWORD :'given';
SQL
