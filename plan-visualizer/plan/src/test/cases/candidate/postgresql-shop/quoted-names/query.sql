SELECT "Id" FROM "Order Items" i WHERE i."Product Name" = 'p 7' AND i."where" > 3
