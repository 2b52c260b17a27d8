CREATE SCHEMA old;

DROP TABLE "New Schema".t;

CREATE TABLE old.t (
  id bigint NOT NULL,
  CONSTRAINT t_pkey PRIMARY KEY (id)
);

COMMENT ON SCHEMA public IS 'standard public schema';

DROP SCHEMA "New Schema";
