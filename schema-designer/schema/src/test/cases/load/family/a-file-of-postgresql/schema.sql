CREATE TABLE users (
  id bigserial PRIMARY KEY,
  seen timestamptz DEFAULT now(),
  tags text[]
);
