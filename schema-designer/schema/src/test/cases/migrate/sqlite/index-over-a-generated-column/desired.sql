CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL,
  nick TEXT,
  domain TEXT AS (substr(email, instr(email, '@') + 1))
);

CREATE INDEX by_domain ON users (domain);
