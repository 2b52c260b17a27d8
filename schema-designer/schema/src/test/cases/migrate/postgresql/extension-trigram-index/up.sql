CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA public;

CREATE INDEX CONCURRENTLY users_email ON public.users USING gin (email public.gin_trgm_ops);

CREATE INDEX CONCURRENTLY users_email_near ON public.users USING gist (email public.gist_trgm_ops (siglen=32));
