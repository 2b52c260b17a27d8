CREATE TABLE memberships (team integer, person integer, since timestamptz NOT NULL DEFAULT clock_timestamp(), PRIMARY KEY (team, person));
