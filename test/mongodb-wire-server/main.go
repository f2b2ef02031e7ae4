// A MongoDB wire server for the tests of the mongodb driver: FerretDB on SQLite.
//
//	go build -o /tmp/ncb-mongodb-wire-server .
//	/tmp/ncb-mongodb-wire-server 127.0.0.1:27117 sqlite file:/tmp/folder/ # which exists
package main

import (
	"context"
	"fmt"
	"log"
	"os"
	"os/signal"
	"syscall"

	"github.com/FerretDB/FerretDB/ferretdb"
)

func main() {
	if len(os.Args) != 4 {
		log.Fatal("usage: ncb-mongodb-wire-server ADDRESS sqlite file:FOLDER/")
	}
	server, err := ferretdb.New(&ferretdb.Config{
		Listener:  ferretdb.ListenerConfig{TCP: os.Args[1]},
		Handler:   os.Args[2],
		SQLiteURL: os.Args[3],
	})
	if err != nil {
		log.Fatal(err)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	fmt.Println(server.MongoDBURI())
	if err := server.Run(ctx); err != nil {
		log.Fatal(err)
	}
}
