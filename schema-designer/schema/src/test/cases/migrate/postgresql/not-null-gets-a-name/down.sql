DO $dado$
BEGIN
  EXECUTE (
    SELECT format('ALTER TABLE %s RENAME CONSTRAINT %I TO %I', k.conrelid::regclass, k.conname, 'b_is_there')
    FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
    WHERE k.contype = 'n' AND k.conrelid = 'public.t'::regclass AND a.attname = 'b');
END
$dado$;

ALTER TABLE public.t RENAME CONSTRAINT a_is_there TO t_a_not_null;
