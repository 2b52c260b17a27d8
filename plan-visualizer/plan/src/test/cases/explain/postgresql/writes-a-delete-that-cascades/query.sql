delete from parents
