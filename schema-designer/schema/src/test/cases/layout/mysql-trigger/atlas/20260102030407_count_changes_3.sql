-- atlas:txmode none
-- Count changes
-- For MySQL. Reversible: yes, structure and data.
-- File 3 of 3: they run in this order, each for itself.

ALTER TABLE users COMMENT = 'people // $$ #1'
;

-- The way down:
--   ALTER TABLE users COMMENT = '';
