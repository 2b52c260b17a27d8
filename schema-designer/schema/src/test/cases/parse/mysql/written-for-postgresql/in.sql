CREATE TABLE "users" (
  id serial PRIMARY KEY,
  data jsonb DEFAULT '{}'::jsonb
);
CREATE TABLE "b" (id bigserial, at timestamptz);
