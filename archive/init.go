package archive

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"overlap/index"
)

// Init makes an archive without articles in a folder, which must be empty or absent. All that will
// be added to it must be made with the same index.Params as o gives. The archive is there, whole,
// or not there, whatever happens.
func Init(dir string, o index.Options) error { return initialise(dir, o, realDisk) }

func initialise(dir string, o index.Options, d disk) error {
	if err := makeFolder(dir, d); err != nil {
		return fmt.Errorf("%s: the folder cannot be made: %w", dir, err)
	}
	if err := sweepInit(dir, d); err != nil {
		return err
	}
	hidden := filepath.Join(dir, fmt.Sprintf(".init%d.db", os.Getpid()))
	err := makeCatalogue(hidden, index.ParamsOf(o.Sketch))
	if err == nil {
		err = d.rename(hidden, filepath.Join(dir, catalogueName))
	}
	if err == nil {
		err = d.sync(dir)
	}
	if err != nil {
		d.remove(hidden)
		return fmt.Errorf("%s: no archive can be made: %w", dir, err)
	}
	return nil
}

// makeFolder makes a folder and those that it lies in, and waits until their names are on the disk.
func makeFolder(dir string, d disk) error {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return err
	}
	var made []string
	for at := dir; ; at = filepath.Dir(at) {
		if _, err := os.Stat(at); !errors.Is(err, os.ErrNotExist) {
			break
		}
		made = append(made, at)
	}
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return err
	}
	for _, at := range made {
		if err := d.sync(filepath.Dir(at)); err != nil {
			return err
		}
	}
	return nil
}

// sweepInit removes what a killed Init left in a folder. It is an error if there is more.
func sweepInit(dir string, d disk) error {
	entries, err := os.ReadDir(dir)
	for _, e := range entries {
		switch name := e.Name(); {
		case leftFile.MatchString(name):
			err = errors.Join(err, d.remove(filepath.Join(dir, name)))
		case name == catalogueName:
			return fmt.Errorf("%s: there is an archive in it already", dir)
		default:
			return fmt.Errorf("%s: the folder is not empty (it has %.80q): "+
				"an archive wants one of its own", dir, name)
		}
	}
	return err
}

// makeCatalogue makes a catalogue without articles under a path.
func makeCatalogue(path string, params index.Params) error {
	file, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o666)
	if err != nil {
		return err
	}
	if err := file.Close(); err != nil {
		return err
	}
	c, err := openCatalogue(path, 0, writing...)
	if err != nil {
		return err
	}
	made, err := json.Marshal(params)
	if err == nil {
		_, err = c.Exec("BEGIN;" + schema + chronicleSchema + fmt.Sprintf(`PRAGMA application_id = %d;
			PRAGMA user_version = %d;
			INSERT INTO meta VALUES ('least', %d), ('params', '%s'), ('vacuumed', 0);
			COMMIT`, application, Format, Least, made))
	}
	return errors.Join(err, c.Close())
}
