DROP INDEX CONCURRENTLY public.users_email_near;

DROP INDEX CONCURRENTLY public.users_email;

DROP EXTENSION pg_trgm;
