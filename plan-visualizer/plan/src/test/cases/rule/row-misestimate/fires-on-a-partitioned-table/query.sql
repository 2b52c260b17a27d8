select count(*) from part p where k = 3;
