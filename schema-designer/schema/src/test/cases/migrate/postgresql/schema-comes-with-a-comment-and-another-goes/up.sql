CREATE SCHEMA "New Schema";

COMMENT ON SCHEMA "New Schema" IS 'for new things';

CREATE SCHEMA IF NOT EXISTS public;

COMMENT ON SCHEMA public IS 'ours';

DROP TABLE old.t;

CREATE TABLE "New Schema".t (
  id bigint NOT NULL,
  CONSTRAINT t_pkey PRIMARY KEY (id)
);

DROP SCHEMA old;
