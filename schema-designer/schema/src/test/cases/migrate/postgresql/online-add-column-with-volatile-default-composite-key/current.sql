CREATE TABLE memberships (team integer, person integer, PRIMARY KEY (team, person));
