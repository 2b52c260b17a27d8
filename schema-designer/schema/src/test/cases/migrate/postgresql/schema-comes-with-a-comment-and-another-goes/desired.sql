CREATE SCHEMA "New Schema";
COMMENT ON SCHEMA "New Schema" IS 'for new things';
CREATE TABLE "New Schema".t (id bigint PRIMARY KEY);
CREATE TABLE kept (id bigint PRIMARY KEY);
COMMENT ON SCHEMA public IS 'ours';
