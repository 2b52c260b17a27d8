ALTER TABLE orders RENAME COLUMN buyer TO user_id;
