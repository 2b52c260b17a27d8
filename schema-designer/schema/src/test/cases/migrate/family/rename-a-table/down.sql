RENAME TABLE users TO usr;
