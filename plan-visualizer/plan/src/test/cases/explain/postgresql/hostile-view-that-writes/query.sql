select * from writing
