DROP PROCEDURE find_user;
